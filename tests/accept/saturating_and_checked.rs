//@ ensures result == if a + b > u8::MAX { u8::MAX as int } else { a + b }
pub fn saturating_add(a: u8, b: u8) -> u8 {
    if a > u8::MAX - b {
        u8::MAX
    } else {
        a + b
    }
}

//@ ensures result.is_some() <==> i32::MIN <= a - b <= i32::MAX
//@ ensures match result { Some(d) => d == a - b, None => true }
pub fn checked_sub(a: i32, b: i32) -> Option<i32> {
    let wide = a as i64 - b as i64;
    if wide < i32::MIN as i64 || wide > i32::MAX as i64 {
        return None;
    }
    Some(wide as i32)
}

//@ requires lo <= hi
//@ ensures lo <= result <= hi
//@ ensures lo <= x <= hi ==> result == x
pub fn clamp(x: i64, lo: i64, hi: i64) -> i64 {
    if x < lo {
        lo
    } else if x > hi {
        hi
    } else {
        x
    }
}

fn main() {
    println!("{} {}", saturating_add(200, 100), saturating_add(1, 2));
    println!("{:?} {:?}", checked_sub(i32::MIN, 1), checked_sub(5, 7));
    println!("{}", clamp(12, -3, 7));
}
