//# shows: both(&[1, 2, 4]) != 7
//# shows: in_two(7) != 10
//! The end of a definition is where its condition holds, and not after as many steps as it is unrolled.

/*@
spec fn total(s: Seq<u8>) -> int
    decreases s.len()
{
    if s.len() == 0 { 0 } else { s[0] + total(s.skip(1)) }
}

spec fn steps(n: int) -> int
    decreases n
{
    if n <= 0 { 7 } else { steps(n - 3) + 1 }
}
@*/

//@ requires s@.len() >= 2
//@ ensures result == total(s@)
//~^ ERROR V0001: this postcondition
pub fn both(s: &[u8]) -> u32 {
    s[0] as u32 + s[1] as u32
}

//@ requires 4 <= n <= 7
//@ ensures result == steps(n as int)
//~^ ERROR V0001: this postcondition
pub fn in_two(n: u8) -> u8 {
    9
}
