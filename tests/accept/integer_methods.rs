//! Methods of the integers, and of the traits that the language implements for them.

//@ ensures match result { Some(x) => x == a + b, None => a + b > u32::MAX }
pub fn checked(a: u32, b: u32) -> Option<u32> {
    a.checked_add(b)
}

//@ ensures result == (if a + b > 255 { 255 } else { a + b })
pub fn saturating(a: u8, b: u8) -> u8 {
    a.saturating_add(b)
}

//@ ensures result.1 <==> (a - b < i16::MIN || a - b > i16::MAX)
//@ ensures !result.1 ==> result.0 == a - b
pub fn overflowing(a: i16, b: i16) -> (i16, bool) {
    a.overflowing_sub(b)
}

//@ ensures result == (if a < 3 { 3 } else if a > 7 { 7 } else { a })
pub fn clamped(a: u32) -> u32 {
    a.clamp(3, 7)
}

//@ ensures x < 65536 ==> result >= 16
pub fn zeros(x: u32) -> u32 {
    x.leading_zeros()
}

//@ requires 0 < x && x <= 1 << 20
//@ ensures x <= result && result < 2 * x
pub fn rounded_up(x: u32) -> u32 {
    x.next_power_of_two()
}

//@ requires d > 0
//@ ensures result * d >= n && (result - 1) * d < n
pub fn pages(n: u16, d: u16) -> u16 {
    n.div_ceil(d)
}

//@ ensures match result { Ok(y) => y == x, Err(_) => x > 255 }
pub fn narrowed(x: u32) -> Result<u8, std::num::TryFromIntError> {
    u8::try_from(x)
}

//@ ensures result == x
pub fn there_and_back(x: u32) -> u32 {
    u32::from_le_bytes(x.to_le_bytes())
}

//@ ensures result <= a && result <= b && (result == a || result == b)
pub fn least(a: i64, b: i64) -> i64 {
    a.min(b)
}

//@ ensures result * result <= x && x < (result + 1) * (result + 1)
pub fn root(x: u32) -> u32 {
    x.isqrt()
}

//@ ensures result == (if a >= b { a - b } else { b - a })
pub fn distance(a: u8, b: u8) -> u8 {
    a.abs_diff(b)
}
