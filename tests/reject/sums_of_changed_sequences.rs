//# shows: { let mut v = [1, 2]; replace_last(&mut v, 9); v[1] == 9 }
//# shows: { let mut v = [1, 2]; replace_first(&mut v, 9); v[0] == 9 }
//! A part of a sequence that has the changed element in it is changed.

/*@
spec fn total(s: Seq<u8>) -> int
    decreases s.len()
{
    if s.len() == 0 { 0 } else { total(s.take(s.len() - 1)) + s[s.len() - 1] }
}

spec fn behind(s: Seq<u8>) -> int
    decreases s.len()
{
    if s.len() == 0 { 0 } else { s[0] + behind(s.skip(1)) }
}
@*/

//@ requires v.len() == 2
//@ ensures total(v@) == total(old(v@))
//~^ ERROR V0001: this postcondition
pub fn replace_last(v: &mut [u8], x: u8) {
    v[1] = x;
}

//@ requires v.len() == 2
//@ ensures behind(v@) == behind(old(v@))
//~^ ERROR V0001: this postcondition
pub fn replace_first(v: &mut [u8], x: u8) {
    v[0] = x;
}
