//@ ensures result == (a + b) / 2
pub fn average(a: u64, b: u64) -> u64 {
    (a & b) + (a ^ b) / 2
}

//@ ensures result == if a < b { b - a } else { a - b }
pub fn distance(a: u8, b: u8) -> u8 {
    if a < b { b - a } else { a - b }
}

/// The distance of signed numbers may need the unsigned type.
//@ ensures result == if a < b { b - a } else { a - b }
pub fn signed_distance(a: i32, b: i32) -> u32 {
    let wide = if a < b { b as i64 - a as i64 } else { a as i64 - b as i64 };
    wide as u32
}

//@ ensures result.0 <= result.1
//@ ensures result.0 == a && result.1 == b || result.0 == b && result.1 == a
pub fn ordered(a: i16, b: i16) -> (i16, i16) {
    if a <= b { (a, b) } else { (b, a) }
}

//@ ensures result <= a && result <= b && result <= c
//@ ensures result == a || result == b || result == c
pub fn least(a: u32, b: u32, c: u32) -> u32 {
    let mut m = a;
    if b < m {
        m = b;
    }
    if c < m {
        m = c;
    }
    m
}

fn main() {
    println!("{} {}", average(u64::MAX, u64::MAX - 2), average(3, 8));
    println!("{} {} {:?} {}", distance(3, 250), signed_distance(i32::MIN, i32::MAX), ordered(4, -4), least(3, 1, 2));
}
