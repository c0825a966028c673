//! Integer api.

pub fn bits(x: u64) -> [u8; 8] {
    let b = x.to_be_bytes();
    let y = u64::from_be_bytes(b);
    y.to_le_bytes()
}
pub fn parse(s: &str) -> Option<u32> {
    let mut n: u32 = 0;
    for c in s.chars() {
        n = n.checked_mul(10)?.checked_add(c.to_digit(10)?)?;
    }
    Some(n)
}
pub fn hex(b: &[u8]) -> u64 {
    b.iter().fold(0, |a, &x| a << 8 | u64::from(x))
}
pub fn sgn(x: i32) -> i32 {
    x.signum() * x.abs() + (x.rem_euclid(7)) as i32 + i32::MIN.wrapping_abs()
}
pub fn sat(x: u8) -> u8 {
    x.saturating_add(200).saturating_sub(3)
}
pub fn over(x: u8) -> (u8, bool) {
    x.overflowing_add(200)
}
pub fn pow2(x: u32) -> Option<u32> {
    if x.is_power_of_two() {
        Some(x.trailing_zeros())
    } else {
        x.checked_next_power_of_two()
    }
}
pub fn mm(a: u32, b: u32) -> u32 {
    a.min(b).max(3).clamp(1, 10) + a.abs_diff(b) + a.div_ceil(b.max(1))
}
