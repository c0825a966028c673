//! Characters, texts by their bytes, powers, and numbers that are not zero.
use core::num::NonZeroU32;

//@ ensures match result { Some(d) => d < 10 && (c as int) == d + 48, None => !('0' <= c <= '9') }
pub fn decimal(c: char) -> Option<u32> {
    c.to_digit(10)
}

//@ ensures result <==> ('0' <= c <= '9' || 'a' <= c <= 'f' || 'A' <= c <= 'F')
pub fn is_hexadecimal(c: char) -> bool {
    c.is_digit(16) && c.is_ascii_hexdigit()
}

//@ requires n < 16
//@ ensures (result as int) == if n < 10 { n + 48 } else { n + 87 }
pub fn nibble(n: u32) -> char {
    char::from_digit(n, 16).unwrap()
}

//@ ensures 'a' <= c <= 'z' ==> (result as int) == (c as int) - 32
//@ ensures !('a' <= c <= 'z') ==> result == c
pub fn upper(c: char) -> char {
    c.to_ascii_uppercase()
}

//@ ensures result is None <==> (x > 0x10ffff || 0xd800 <= x < 0xe000)
//@ ensures result is Some ==> (result->0 as int) == x
pub fn scalar(x: u32) -> Option<char> {
    let found = char::from_u32(x);
    assert!(found.is_some() == char::try_from(x).is_ok());
    found
}

//@ requires (c as int) < 128
//@ ensures result == 1 && (blank <==> c == ' ' || '\t' <= c <= '\r')
//@ ghost blank: bool
//@ requires blank <==> c.is_blank()
pub fn width(c: char) -> usize {
    assert!(!c.is_whitespace() || !c.is_alphanumeric());
    c.len_utf8()
}

/*@
impl char {
    spec fn is_blank(self) -> bool { self == ' ' || 9 <= (self as int) <= 13 }
}
@*/

/// A keyword of a configuration, by its first byte.
//@ ensures result <==> line@.len() >= 4 && line@.take(4) == b"mode"@
pub fn is_mode(line: &str) -> bool {
    line.starts_with("mode")
}

//@ ensures result == 5
pub fn letters() -> usize {
    "hello".len()
}

//@ ensures match result { Some(b) => s@.len() > 2 && b == s@[2], None => s@.len() <= 2 }
pub fn third(s: &str) -> Option<u8> {
    s.as_bytes().get(2).copied()
}

//@ ensures result == s@.len()
pub fn count(s: &str) -> usize {
    let mut n = 0;
    for _ in s.bytes()
    //@ invariant n + iter.rest@.len() == s@.len()
    {
        n += 1;
    }
    n
}

//@ ensures result <==> forall |i: int| 0 <= i < s@.len() ==> 48 <= s@[i] <= 57
pub fn is_number(s: &str) -> bool {
    s.bytes().all(|b| b.is_ascii_digit())
}

//@ ensures result <==> name@ == b"uart"@ || name@ == b"timer"@
pub fn is_device(name: &str) -> bool {
    name == "uart" || name == "timer"
}

//@ requires digit <= 9
//@ ensures result == x / core::power(10, digit as int) % 10
pub fn digit_of(x: u32, digit: u32) -> u32 {
    x / 10u32.pow(digit) % 10
}

//@ ensures match result { Some(p) => p == core::power(base as int, n as int), None => core::power(base as int, n as int) > u64::MAX }
pub fn power(base: u64, n: u32) -> Option<u64> {
    base.checked_pow(n)
}

//@ ensures result == if n < 64 { core::power(2, n as int) } else { u64::MAX as int }
pub fn capacity(n: u32) -> u64 {
    2u64.saturating_pow(n)
}

//@ ensures result == total / parts.get()
pub fn share(total: u32, parts: NonZeroU32) -> u32 {
    total / parts.get()
}

//@ ensures match result { Some(q) => b != 0 && q == a / b, None => b == 0 }
pub fn quotient(a: u32, b: u32) -> Option<u32> {
    let b = NonZeroU32::new(b)?;
    Some(share(a, b))
}

fn main() {
    println!("{:?} {:?} {} {}", decimal('7'), decimal('x'), is_hexadecimal('F'), is_hexadecimal('g'));
    println!("{} {} {} {:?} {:?}", nibble(4), nibble(12), upper('q'), scalar(0x41), scalar(0xd800));
    println!("{} {} {} {:?} {:?}", is_mode("mode=1"), is_mode("mod"), letters(), third("abc"), third("ab"));
    println!("{} {} {} {}", count("äb"), is_number("123"), is_number("1a"), is_device("uart"));
    println!("{} {:?} {:?} {}", digit_of(1234, 2), power(3, 4), power(10, 20), capacity(10));
    println!("{:?} {:?}", quotient(9, 2), quotient(9, 0));
}
