//! What has been lent in a vector or an array may have changed, and keeps the invariants of its type.
//# shows: { let (mut a, mut b) = (1, 2); the_other([&mut a, &mut b]); b } != 8
//# shows: { let mut s = S { i: 0 }; broken(vec![&mut s]); s.i } >= 4
//# shows: { let mut s = S { i: 0 }; broken_in_an_array([&mut s]); s.i } >= 4
//# panics: taken_to_be_as_before()
#![allow(unused)]

pub struct S {
    i: usize,
}
//@ invariant S: self.i < 4

//@ ensures *v[1] == 8
//~^ ERROR V0001: does not hold
pub fn the_other(mut v: [&mut u32; 2]) {
    *v[0] = 8;
}

pub fn broken(mut v: Vec<&mut S>) {
    if v.len() > 0 { //~ ERROR V0018: does not hold here
        v[0].i = 9;
    }
}

pub fn broken_in_an_array(mut v: [&mut S; 1]) {
    v[0].i = 9;
} //~ ERROR V0018: does not hold here

pub fn set(mut v: [&mut u32; 1]) {
    *v[0] = 5;
}

pub fn taken_to_be_as_before() {
    let mut a = 1;
    set([&mut a]);
    assert!(a == 1); //~ ERROR V0006: can panic
}

pub fn options_behind_references(v: &mut Vec<Option<u32>>) {
    for c in v.iter_mut().flatten() { //~ ERROR U0002: what an iterator of the type `Flatten<IterMut<Option<u32>>>` has to give
        *c = 9;
    }
}
