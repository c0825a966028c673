//! A definition is unrolled twice by itself; where it ends without a call, the end is known as well.

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

//@ ensures result == total(s@)
//@ requires s@.len() == 2
pub fn both(s: &[u8]) -> u32 {
    s[0] as u32 + s[1] as u32
}

//@ requires 4 <= n <= 6
//@ ensures result == steps(n as int)
pub fn in_two(n: u8) -> u8 {
    9
}

fn main() {
    assert!(both(&[250, 6]) == 256 && in_two(5) == 9);
}
