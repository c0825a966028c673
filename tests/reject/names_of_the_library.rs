//# panics: total(&[u32::MAX, 1])
//# shows: !found(&[S(1)], &S(1))
//! Definitions that have the names of the library's are not what its contracts speak of.
#![allow(unused)]

//@ spec fn fits<T>(n: int) -> bool { true }
//@ spec fn most<T>() -> int { 1000000000000000000000000000000 }
//@ spec fn number<T>(x: T) -> int { 0 }
//@ spec fn compares_parts<T>() -> bool { true }

pub fn total(v: &[u32]) -> u32 {
    v.iter().sum() //~ ERROR V0002: a precondition of this call
}

pub struct S(u32);
impl PartialEq for S {
    fn eq(&self, o: &S) -> bool {
        false
    }
}

//@ ensures result <==> v@.contains(*s) //~ ERROR V0001: this postcondition
pub fn found(v: &[S], s: &S) -> bool {
    v.contains(s)
}

pub mod Iterator {
    //@ spec fn items(x: u32) -> int { 7 }
}

//@ ensures Iterator::items(3) == 7 && number(3u32) == 0
pub fn one_of_its_own() {}

//@ ensures Iterator::items(3) == 3 //~ ERROR V0001: this postcondition does not hold
pub fn another() {}
