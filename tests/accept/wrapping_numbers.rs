//! `Wrapping`, and numbers between numbers.
use core::num::Wrapping;

//@ ensures result.0 == (a.0 + b.0) as u32
pub fn added(a: Wrapping<u32>, b: Wrapping<u32>) -> Wrapping<u32> { a + b }

//@ ensures result.0 as int == if a.0 == 0 { 255 } else { a.0 - 1 }
pub fn before(a: Wrapping<u8>) -> Wrapping<u8> { a - Wrapping(1) }

//@ ensures result.0 == (a.0 ^ b.0) & (a.0 | b.0)
pub fn differing(a: Wrapping<u64>, b: Wrapping<u64>) -> Wrapping<u64> { a ^ b }

//@ requires b.0 != 0
//@ ensures b.0 == -1 && a.0 == i32::MIN ==> result.0 == i32::MIN
//@ ensures a.0 >= 0 && b.0 > 0 ==> result.0 == a.0 / b.0
pub fn divided(a: Wrapping<i32>, b: Wrapping<i32>) -> Wrapping<i32> { a / b }

//@ ensures result.0 == ((a.0 << 3) | (a.0 >> 29))
pub fn turned(a: Wrapping<u32>) -> Wrapping<u32> { (a << 3) | (a >> 29) }

//@ ensures n == 32 ==> result == a
pub fn shifted(a: Wrapping<u32>, n: usize) -> Wrapping<u32> { a << n }

//@ ensures result.0 == (31 * (31 * (31 * 7 + s[0]) + s[1]) + s[2]) as u32
pub fn hashed(s: &[u8; 3]) -> Wrapping<u32> {
    let mut h = Wrapping(7u32);
    h = h * Wrapping(31) + Wrapping(s[0] as u32);
    h = h * Wrapping(31) + Wrapping(s[1] as u32);
    h *= Wrapping(31);
    h += Wrapping(s[2] as u32);
    h
}

//@ ensures a <= b ==> a <= result <= b
//@ ensures result == (a + b) / 2
pub fn middle(a: usize, b: usize) -> usize { a.midpoint(b) }

//@ requires n > 0
//@ ensures n < 10 ==> result == 1
//@ ensures n >= 1000000000 ==> result == 10
pub fn digits(n: u32) -> u32 { n.ilog10() + 1 }

fn main() {
    println!("{} {} {}", added(Wrapping(u32::MAX), Wrapping(3)), before(Wrapping(0)), differing(Wrapping(5), Wrapping(3)));
    println!("{} {} {}", divided(Wrapping(i32::MIN), Wrapping(-1)), turned(Wrapping(0xf0000001)), shifted(Wrapping(9), 33));
    println!("{} {} {} {}", hashed(b"abc"), middle(3, 8), digits(999), digits(1000));
    println!("{} {}", (-7i32).midpoint(-4), i64::MAX.ilog10());
}
