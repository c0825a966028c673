//! Functions that come back by way of what a variable holds, or of what is dropped: nothing says that this ends.
#![allow(unused, dead_code, unconditional_recursion)]

//@ requires g.requires(())
//@ ensures g.ensures((), result)
fn apply<F: Fn() -> u8>(g: F) -> u8 { g() }
//@ requires g.requires(())
fn lent<F: Fn() -> u8>(g: &F) -> u8 { g() }

pub fn by_a_variable(n: u32) -> u8 { let h = apply; h(|| by_a_variable(n)) } //~ ERROR V0011: nothing says why
pub fn in_parentheses(n: u32) -> u8 { (apply)(|| in_parentheses(n)) } //~ ERROR V0011: nothing says why
pub fn by_reference(n: u32) -> u8 { let h = lent; let k = || by_reference(n); h(&k) } //~ ERROR V0011: nothing says why
pub fn of_a_variable(n: u32) -> u8 { let h = apply; let i = h; i(|| of_a_variable(n)) } //~ ERROR V0011: nothing says why
pub fn by_name(n: u32) -> u8 { let h = apply; fn there() -> u8 { by_name(1) } h(there) } //~ ERROR V0011: nothing says why
//~^ ERROR V0011: nothing says why
pub fn in_a_closure(n: u32) -> u8 { let g = |w: u32| { let k = apply; k(|| in_a_closure(w)) }; g(n) } //~ ERROR V0011: nothing says why

//@ ensures 4 < result < 3
pub fn with_a_contract(n: u32) -> u8 {
    let h = apply;
    h(|| -> u8
    //~^ ERROR V0011: nothing says why
    //~^^ WARNING V0033: no run of
        //@ ensures 4 < result < 3
        { with_a_contract(n) })
}

pub struct Runs<F: Fn() -> u8> { f: F }
//@ invariant Runs<F>: self.f.requires(())
impl<F: Fn() -> u8> Runs<F> {
    fn go(&self) -> u8 { (self.f)() }
}
pub trait Go {
    fn again(&self) -> u8;
}
impl<F: Fn() -> u8> Go for Runs<F> {
    fn again(&self) -> u8 { (self.f)() }
}
pub fn by_a_method(n: u32) -> u8 { let h = Runs { f: || by_a_method(n) }; let k = Runs::go; k(&h) } //~ ERROR V0011: nothing says why
pub fn by_a_trait(n: u32) -> u8 { let h = Runs { f: || by_a_trait(n) }; let k = Go::again; k(&h) } //~ ERROR V0011: nothing says why

pub struct Guard<F: Fn()> { f: F }
//@ invariant Guard<F>: self.f.requires(())
impl<F: Fn()> Drop for Guard<F> {
    fn drop(&mut self) { (self.f)(); }
}
pub struct Holder<G> { g: G }
pub fn at_the_end(n: u32) { let _g = Guard { f: || at_the_end(n) }; } //~ ERROR V0011: nothing says why
pub fn in_an_option(n: u32) { let _g = Some(Guard { f: || in_an_option(n) }); } //~ ERROR V0011: nothing says why
pub fn in_a_pair(n: u32) { let _g = (Guard { f: || in_a_pair(n) }, 1u8); } //~ ERROR V0011: nothing says why
pub fn behind_a_reference(n: u32) { let k = || behind_a_reference(n); let _g = Guard { f: &k }; } //~ ERROR V0011: nothing says why
pub fn in_a_struct(n: u32) { let k = || in_a_struct(n); let _h = Holder { g: Guard { f: k } }; } //~ ERROR V0011: nothing says why
pub fn where_it_stands(n: u32) { Guard { f: || where_it_stands(n) }; } //~ ERROR V0011: nothing says why
pub fn in_an_array(n: u32) { let _g = [Guard { f: || in_an_array(n) }]; } //~ ERROR V0011: nothing says why

//@ decreases n
pub fn smaller(n: u32) { if n > 0 { let _g = Guard { f: || smaller(n - 1) }; } } //~ ERROR V0011: nothing says why
pub fn there(n: u32) { let _g = Guard { f: || back(n) }; } //~ ERROR V0011: nothing says why
pub fn back(n: u32) { there(n) } //~ ERROR V0011: nothing says why
