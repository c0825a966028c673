//# panics: through(&A, 7)
//! A method that is to be trusted is still called through a bound: it may ask for no more than its trait does.
#![allow(unused, dead_code)]

pub trait P {
    //@ requires x < 10
    //@ ensures result < 10
    fn p(&self, x: u32) -> u32;
}

pub struct A;
impl P for A {
    //@ trusted
    //@ requires x < 5 //~ ERROR V0019: the trait does not ask for this
    //@ ensures result < 10
    fn p(&self, x: u32) -> u32 {
        if x < 5 { x } else { panic!("not below 5") }
    }
}

pub struct B;
impl P for B {
    //@ trusted
    //@ requires x < 20
    fn p(&self, x: u32) -> u32 {
        x
    }
}

//@ requires x < 10
//@ ensures result < 10
pub fn through<T: P>(t: &T, x: u32) -> u32 {
    t.p(x)
}
