//# panics: via_bound(&B)
//# panics: D.p()
//# shows: A.p() == 0
//! What an implementation asks for or allows itself beyond its trait fails, and so does recursion through a trait.
pub trait P {
    //@ ensures result > 0
    //~^ ERROR V0001: this postcondition
    fn p(&self) -> u32;
    //@ requires x < 10
    fn q(&self, x: u32) -> u32 {
        x
    }
}

pub struct A;
impl P for A {
    fn p(&self) -> u32 {
        0
    }
}

pub struct B;
impl P for B {
    fn p(&self) -> u32 {
        1
    }
    //@ requires x < 5
    //~^ ERROR V0019: the trait does not ask for this
    fn q(&self, x: u32) -> u32 {
        10 / (5 - x)
    }
}

pub struct C;
impl P for C {
    fn p(&self) -> u32 {
        loop {} //~ ERROR V0011: nothing says why this loop ends
    }
}

pub struct D;
impl P for D {
    //@ panics true
    //~^ ERROR V0019: the trait does not allow this
    fn p(&self) -> u32 {
        panic!()
    }
}

pub fn via_bound<T: P>(t: &T) -> u32 {
    t.q(5)
}

pub fn outside<T: P>(t: &T) -> u32 {
    t.q(10) //~ ERROR V0002: a precondition of this call
}

pub trait R {
    fn r(&self, n: u32) -> u32;
}

pub struct E;
pub fn round<T: R>(t: &T, n: u32) -> u32 {
    t.r(n) //~ ERROR V0011: nothing says why this recursion ends
}
impl R for E {
    fn r(&self, n: u32) -> u32 {
        round(self, n) //~ ERROR V0011: nothing says why this recursion ends
    }
}
impl Clone for E {
    fn clone(&self) -> E {
        let e = E;
        e.clone() //~ ERROR V0011: nothing says why this recursion ends
    }
}

/// A destructor runs wherever a value ends, so it can't ask for anything.
pub struct F;
impl Drop for F {
    //@ requires false
    //~^ ERROR V0019: the trait does not ask for this
    fn drop(&mut self) {
        panic!()
    }
}

pub trait Model {
    /*@ spec fn m(self) -> int; @*/
    fn nothing(&self) {}
}
/*@ impl Model for A { spec fn m(self) -> int { self.m() + 1 } } @*/ //~ ERROR V0011: nothing says why this recursion ends
impl Model for A {}
