//! A sum of a specification is never taken modulo a width that nobody has asked for.
//# shows: add(u32::MAX, 2) == Some(1)
//@ ensures result == Some(a + b)
//~^ ERROR V0001: this postcondition may not hold
pub fn add(a: u32, b: u32) -> Option<u32> {
    Some(((a as u64 + b as u64) & 0xffff_ffff) as u32)
}
