//! Functions of the core library that take values and give one, called in specifications.
//@ ensures result == x.count_ones() && result <= u32::BITS
pub fn ones(x: u32) -> u32 { x.count_ones() }
//@ ensures result == x.max(y) && result == x.min(y) + x.abs_diff(y)
pub fn largest(x: u32, y: u32) -> u32 { if x > y { x } else { y } }
//@ ensures result == x.wrapping_add(y)
pub fn wadd(x: u8, y: u8) -> u8 { ((x as u16 + y as u16) & 255) as u8 }
//@ ensures result == o.unwrap_or(3)
pub fn or3(o: Option<u32>) -> u32 { match o { Some(x) => x, None => 3 } }
//@ ensures result == x.is_power_of_two()
pub fn pow2(x: u32) -> bool { x != 0 && x & (x - 1) == 0 }
//@ ensures result == x.checked_add(y)
pub fn cadd(x: u8, y: u8) -> Option<u8> { if x > 255 - y { None } else { Some(x + y) } }
//@ ensures result == c.is_ascii_digit()
pub fn dig(c: char) -> bool { matches!(c, '0'..='9') }
//@ ensures result == s.is_empty() && s.len() == s@.len()
pub fn emp(s: &str) -> bool { s.len() == 0 }
//@ ensures result == v.is_empty()
pub fn vemp(v: &[u8]) -> bool { v.len() == 0 }
//@ requires x.checked_mul(y).is_some()
//@ ensures Some(result) == x.checked_mul(y)
pub fn mul(x: u32, y: u32) -> u32 { x * y }
//@ requires x.is_power_of_two() && x > 1
//@ ensures result < 32
pub fn lz(x: u32) -> u32 { x.leading_zeros() }
//@ ensures result == x.rotate_left(8).swap_bytes()
pub fn mix(x: u32) -> u32 { x.rotate_left(8).swap_bytes() }
//@ ensures result == u16::from(x) && u8::try_from(result) == Ok(x)
pub fn wide(x: u8) -> u16 { x as u16 }
//@ ensures result == x.cmp(&y)
pub fn order(x: u32, y: u32) -> core::cmp::Ordering { if x < y { core::cmp::Ordering::Less } else if x == y { core::cmp::Ordering::Equal } else { core::cmp::Ordering::Greater } }
//@ ensures result == v.iter().count() && v.contains(&0) == (v.len() > 0 && v@.contains(0))
pub fn count(v: &[u8]) -> usize { v.len() }
//@ requires v.starts_with(w)
//@ ensures result == v.len() - w.len()
pub fn rest(v: &[u8], w: &[u8]) -> usize { v.len() - w.len() }
fn main() {
    println!("{} {} {} {}", ones(7), largest(3, 9), wadd(200, 100), or3(None));
    println!("{} {:?} {} {} {}", pow2(64), cadd(200, 100), dig('x'), emp(""), vemp(&[]));
    println!("{} {} {} {} {:?}", mul(3, 4), lz(64), mix(9), wide(7), order(3, 4));
}
