//# panics: handed()
//# panics: by_reference()
//# panics: generic(|x| x - 1)
//! Who takes `impl Iterator` may call the closures inside of it, and the trait says that this is always possible.
#![allow(unused, dead_code, unconditional_recursion)]

pub fn first<I: Iterator<Item = u32>>(it: I) -> Option<u32> { let mut it = it; it.next() }

pub fn handed() -> Option<u32> { first([0u32].iter().map(|x| *x - 1)) } //~ ERROR V0002: a precondition

pub fn by_reference() -> Option<u32> {
    let k = 5;
    first([0u32].iter().map(|x| *x + 1).filter(|x| { assert!(*x > k); true })) //~ ERROR V0002: a precondition
    //~^ ERROR V0002: a precondition
}

//@ requires f.requires((0,))
pub fn generic<F: Fn(u32) -> u32>(f: F) -> Option<u32> { first([0u32].iter().copied().map(f)) } //~ ERROR V0002: a precondition

pub fn again() -> Option<u32> { first([0u32].iter().map(|x| again().unwrap_or(3))) } //~ ERROR V0011: nothing says why

pub struct Held<F> { f: F }
impl<F: Fn() -> u32> Iterator for Held<F> {
    type Item = u32;
    fn next(&mut self) -> Option<u32> { Some((self.f)()) } //~ ERROR V0002: a precondition
}
