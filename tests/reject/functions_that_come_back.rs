//! Functions that are handed over, and come back to who hands them over: nothing says that this ends.
#![allow(unused, dead_code, unconditional_recursion)]

//@ requires f.requires(())
pub fn run<F: FnOnce() -> u32>(f: F) -> u32 { f() }

pub fn by_closure() -> u32 { run(|| by_closure()) } //~ ERROR V0011: nothing says why

pub fn by_name() -> u32 { run(by_name) } //~ ERROR V0011: nothing says why

//@ decreases n
pub fn with_a_measure(n: u32) -> u32 { run(|| with_a_measure(n)) } //~ ERROR V0011: nothing says why

pub fn there() -> u32 { run(|| back()) } //~ ERROR V0011: nothing says why

pub fn back() -> u32 { there() } //~ ERROR V0011: nothing says why

pub struct Held<F> { f: F }

impl<F: Fn() -> u32> Held<F> {
    //@ requires self.f.requires(())
    pub fn go(&self) -> u32 { (self.f)() }
}

pub fn in_a_struct() -> u32 { let h = Held { f: || in_a_struct() }; h.go() } //~ ERROR V0011: nothing says why

pub fn in_a_closure() -> u32 { let g = || in_a_closure(); run(|| g()) } //~ ERROR V0011: nothing says why

pub fn with_a_contract() -> u32 {
    let g = |x: u32|
        //@ ensures true
        with_a_contract();
    g(1) //~ ERROR V0011: nothing says why
}

pub trait Runs { 
    //@ ensures true
    fn runs(&self) -> u32;
}
pub struct Again;
impl Runs for Again {
    fn runs(&self) -> u32 { run(|| any(self)) } //~ ERROR V0011: nothing says why
}
pub fn any<R: Runs>(r: &R) -> u32 { r.runs() } //~ ERROR V0011: nothing says why

/// The other way round: who is called back hands itself on.
//@ requires f.requires(())
pub fn endless<F: Fn() -> u32 + Copy>(f: F) -> u32 { endless(f) } //~ ERROR V0011: nothing says why

pub fn loops() -> u32 {
    run(|| { //~ ERROR V0002: a precondition
        let mut i = 0;
        while i < 3
        //@ invariant i == 0
        {
            i = 0;
        }
        i
    })
}

pub fn pointer(f: fn(u32) -> u32) -> u32 { f(3) } //~ ERROR V0002: a precondition
