//! What the library's contracts do not say.

//# shows: { let mut v = [1, 2, 3]; copied(&mut v); v[2] != 1 }
//@ requires s@.len() == 3
//@ ensures s@[2] == old(s@)[0]
//~^ ERROR V0001: this postcondition does not hold
pub fn copied(s: &mut [u8]) {
    s.copy_within(0..2, 0);
}

//# panics: { let mut v = [1, 2, 3]; beyond(&mut v) }
//@ requires s@.len() == 3
pub fn beyond(s: &mut [u8]) {
    s.copy_within(0..2, 2); //~ ERROR V0002: a precondition of this call does not hold
}

//# panics: unequal(&mut [1], &mut [1, 2])
pub fn unequal(a: &mut [u8], b: &mut [u8]) {
    a.swap_with_slice(b); //~ ERROR V0002: a precondition of this call does not hold
}

//# shows: { let mut v = [1, 2, 3]; first(&mut v); v[1] != 9 }
//@ requires s@.len() == 3
//@ ensures s@[1] == 9
//~^ ERROR V0001: this postcondition does not hold
pub fn first(s: &mut [u8]) {
    if let Some((x, _)) = s.split_first_mut() {
        *x = 9;
    }
}

//# shows: start(&[1, 2], &[1])
//@ ensures result ==> s@ == n@
//~^ ERROR V0001: this postcondition does not hold
pub fn start(s: &[u8], n: &[u8]) -> bool {
    s.starts_with(n)
}

//# panics: short(&[1, 2])
pub fn short(s: &[u8]) -> [u8; 4] {
    s.try_into().unwrap() //~ ERROR V0006: this `panic!` can be reached
}

//# shows: { let mut v = [2, 1, 1]; moved(&mut v); v[0] != 2 }
/// The same elements need not be where they were.
//@ requires s@.len() == 3
//@ ensures s@[0] == old(s@)[0]
//~^ ERROR V0001: this postcondition does not hold
pub fn moved(s: &mut [u8]) {
    s[..2].reverse();
}

/// How often, not only whether.
//# shows: { let mut v = [1, 1, 2]; often(&mut v); v == [1, 2, 2] }
//@ requires s@.len() == 3
//@ ensures s@.to_multiset() == old(s@).to_multiset()
//~^ ERROR V0001: this postcondition does not hold
pub fn often(s: &mut [u8]) {
    if s[0] == s[1] {
        s[1] = s[2];
    }
}
