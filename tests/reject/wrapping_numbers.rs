//# panics: by_zero(Wrapping(1), Wrapping(0))
//# panics: digits(0)
//# shows: added(Wrapping(u8::MAX)).0 == 0
//# shows: turned(Wrapping(1), 33).0 == 2
//# shows: least(Wrapping(i8::MIN)).0 < 0
//# shows: middle(-3, 0) == -1
//# shows: digits_of_all(9) == 0
//! What must not be concluded of numbers that wrap around.
use core::num::Wrapping;

pub fn by_zero(a: Wrapping<u32>, b: Wrapping<u32>) -> Wrapping<u32> { a % b } //~ ERROR V0004: this

//@ ensures result.0 > a.0
//~^ ERROR V0001: this postcondition
pub fn added(a: Wrapping<u8>) -> Wrapping<u8> { a + Wrapping(1) }

//@ ensures n >= 32 ==> result.0 == 0
//~^ ERROR V0001: this postcondition
pub fn turned(a: Wrapping<u32>, n: usize) -> Wrapping<u32> { a << n }

//@ ensures result.0 >= 0
//~^ ERROR V0001: this postcondition
pub fn least(a: Wrapping<i8>) -> Wrapping<i8> { if a.0 < 0 { -a } else { a } }

//@ ensures 2 * result <= a + b
//~^ ERROR V0001: this postcondition
pub fn middle(a: i32, b: i32) -> i32 { a.midpoint(b) }

pub fn digits(n: u32) -> u32 { n.ilog10() } //~ ERROR V0006: this

//@ requires n > 0
//@ ensures result > 0
//~^ ERROR V0001: this postcondition
pub fn digits_of_all(n: u64) -> u32 { n.ilog10() }
