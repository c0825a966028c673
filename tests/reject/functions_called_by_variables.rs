//# panics: bad(0)
//# shows: wrong() != 5
//! A function that a variable holds is called as by its name: its contract, its recursion and what it asks are the same.
extern "C" {
    fn rand() -> u32;
}
pub fn same(n: u32) -> u32 { let f = same; f(n) } //~ ERROR V0011: nothing says why this recursion ends
pub fn even(n: u32) -> bool { let f = odd; if n == 0 { true } else { f(n - 1) } } //~ ERROR V0011: nothing says why this recursion ends
pub fn odd(n: u32) -> bool { if n == 0 { false } else { even(n) } } //~ ERROR V0011: nothing says why this recursion ends

//@ trusted
pub fn asks() -> u32 { unsafe { rand() } }
//@ pure
pub fn asked() -> u32 { let f = asks; f() } //~ ERROR V0021: what a `pure` function gives

//@ requires n > 0
//@ ensures result == n - 1
pub fn dec(n: u32) -> u32 { n - 1 }
pub fn bad(n: u32) -> u32 { let f = dec; f(n) } //~ ERROR V0002: a precondition of this call does not hold
//@ ensures result == 5
//~^ ERROR V0001: this postcondition does not hold
pub fn wrong() -> u32 { let f = dec; f(5) }

//@ diverges
pub fn spin() { loop {} }
pub fn spins() { let f = spin; f() } //~ ERROR V0015: this call may run for ever

//@ panics true
pub fn boom() { panic!() }
pub fn booms() { let f = boom; f() } //~ ERROR V0016: this call can panic

pub fn cloned<T: Clone>(x: &T) -> T { let f = T::clone; f(x) } //~ ERROR V0011: nothing says why this recursion ends
pub struct C;
impl Clone for C {
    fn clone(&self) -> C { let f = cloned::<C>; f(self) } //~ ERROR V0011: nothing says why this recursion ends
}

//@ ensures *x == 7
pub fn put(x: &mut u32) { *x = 7; }
//@ ensures *x == old(*x)
//~^ ERROR V0001: this postcondition does not hold
pub fn mutate(x: &mut u32) { let f = put; f(x) }
