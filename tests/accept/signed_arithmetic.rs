//@ requires x > i32::MIN
//@ ensures result >= 0 && (result == x || result == -x)
pub fn abs(x: i32) -> i32 {
    if x < 0 { -x } else { x }
}

//@ ensures result == if x > 0 { 1 } else if x < 0 { -1 } else { 0 }
pub fn signum(x: i64) -> i64 {
    if x > 0 {
        1
    } else if x < 0 {
        -1
    } else {
        0
    }
}

/// Division rounds towards zero, and the remainder has the sign of the dividend.
//@ requires b != 0 && !(a == i32::MIN && b == -1)
//@ ensures result.0 * b + result.1 == a
//@ ensures a >= 0 ==> result.1 >= 0
//@ ensures a <= 0 ==> result.1 <= 0
pub fn divide(a: i32, b: i32) -> (i32, i32) {
    (a / b, a % b)
}

//@ ensures result == 0 - 3 || result == 3
pub fn rounds(down: bool) -> i8 {
    if down { -7 / 2 } else { 7 / 2 }
}

fn main() {
    println!("{} {} {:?} {:?} {}", abs(-5), signum(-9), divide(-7, 2), divide(7, -2), rounds(true));
}
