//# shows: f() != 3
//! A type that is `Copy` may clone itself into something else.
pub struct A(pub u32);
impl Copy for A {}
impl Clone for A { fn clone(&self) -> A { A(7) } }
//@ ensures result == 3
//~^ ERROR V0001: this postcondition does not hold
pub fn f() -> u32 { let a = A(3); a.clone().0 }
