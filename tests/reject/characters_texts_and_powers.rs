//! What the library's contracts of characters, texts and powers do not say.
use core::num::NonZeroU8;

//# shows: digit('a') == Some(10)
//@ ensures result is Some ==> '0' <= c <= '9'
//~^ ERROR V0001: this postcondition does not hold
pub fn digit(c: char) -> Option<u32> {
    c.to_digit(16)
}

//# panics: radix('a', 40)
pub fn radix(c: char, radix: u32) -> bool {
    c.is_digit(radix) //~ ERROR V0002: a precondition of this call does not hold
    //~^ ERROR V0002: a precondition of this call does not hold
}

//# panics: made(40)
pub fn made(radix: u32) -> Option<char> {
    char::from_digit(3, radix) //~ ERROR V0002: a precondition of this call does not hold
}

//# panics: number(10)
pub fn number(n: u32) -> char {
    char::from_digit(n, 10).unwrap() //~ ERROR V0006: this `panic!` can be reached
}

/// Letters are not only those of ASCII.
//# shows: latin('ä')
//@ ensures result ==> ('a' <= c <= 'z' || 'A' <= c <= 'Z')
//~^ ERROR V0001: this postcondition does not hold
pub fn latin(c: char) -> bool {
    c.is_alphabetic()
}

//# shows: one('ä') == 2
//@ ensures result == 1
//~^ ERROR V0001: this postcondition does not hold
pub fn one(c: char) -> usize {
    c.len_utf8()
}

//# panics: scalar(0xd800)
pub fn scalar(x: u32) -> char {
    char::from_u32(x).unwrap() //~ ERROR V0006: this `panic!` can be reached
}

//# shows: narrow('€').is_err()
//@ ensures result is Ok
//~^ ERROR V0001: this postcondition does not hold
pub fn narrow(c: char) -> Result<u8, core::char::TryFromCharError> {
    u8::try_from(c)
}

//# shows: "ä".len() == 2
//@ ensures result == 1
//~^ ERROR V0001: this postcondition does not hold
pub fn length() -> usize {
    "ä".len()
}

//# panics: first("")
pub fn first(s: &str) -> u8 {
    s.as_bytes()[0] //~ ERROR V0005: this index can be out of bounds
}

//# shows: same("a", "b")
//@ ensures result ==> a == b
//~^ ERROR V0001: this postcondition does not hold
pub fn same(a: &str, b: &str) -> bool {
    a.len() == b.len()
}

//# shows: prefixed("ab") && "ab".len() != 1
//@ ensures result ==> s@ == b"a"@
//~^ ERROR V0001: this postcondition does not hold
pub fn prefixed(s: &str) -> bool {
    s.starts_with("a")
}

//# panics: thousand(10)
//@ requires n <= 10
pub fn thousand(n: u32) -> u32 {
    10u32.pow(n) //~ ERROR V0003: this can overflow
}

//# panics: any(2, 64)
pub fn any(base: u64, n: u32) -> u64 {
    base.pow(n) //~ ERROR V0003: this can overflow
}

//# shows: wrapped(200, 2) == 64
//@ ensures result == core::power(base as int, n as int)
//~^ ERROR V0001: this postcondition does not hold
pub fn wrapped(base: u8, n: u32) -> u8 {
    base.wrapping_pow(n)
}

//# shows: cube(-2) == -8
//@ requires -5 <= x <= 5
//@ ensures result >= 0
//~^ ERROR V0001: this postcondition does not hold
pub fn cube(x: i8) -> i8 {
    x.pow(3)
}

//# shows: signed(-1, 3) < 0
//@ ensures result >= 0
//~^ ERROR V0001: this postcondition does not hold
pub fn signed(x: i8, n: u32) -> i8 {
    x.wrapping_pow(n)
}

//# shows: least(NonZeroU8::new(1).unwrap()) == 1
//@ ensures result > 1
//~^ ERROR V0001: this postcondition does not hold
pub fn least(n: NonZeroU8) -> u8 {
    n.get()
}

//# panics: divided(1, NonZeroU8::new(1).unwrap())
pub fn divided(a: u8, n: NonZeroU8) -> u8 {
    a / (n.get() - 1) //~ ERROR V0004: this can divide by zero
}

//# panics: known(0)
pub fn known(n: u8) -> NonZeroU8 {
    NonZeroU8::new(n).unwrap() //~ ERROR V0006: this `panic!` can be reached
}
