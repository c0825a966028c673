//# shows: by_the_trait() != 4
//# shows: by_a_function() != 4
//! A quantifier over a type parameter ranges over all values of what it stands for, those among them that break their
//! invariant: what a trait promises of methods holds where these are called, and no value is broken there.

pub trait Shape {
    //@ pure
    //@ ensures 3 <= result <= 10
    fn sides(&self) -> u8;
}

pub struct Regular(u8);
//@ invariant Regular: 3 <= self.0 <= 10

impl Shape for Regular {
    fn sides(&self) -> u8 {
        self.0
    }
}

//@ pure
//@ ensures 3 <= result <= s.sides()
pub fn at_least_three<S: Shape>(s: &S) -> u8 {
    let mut i = 0;
    while i < 2
    //@ decreases 2 - i
    {
        i += 1;
    }
    s.sides()
}

//@ ensures forall |s: S| #[trigger] s.sides() >= 3 //~ ERROR V0001: this postcondition does not hold
pub fn all_have_three<S: Shape>() {}

//@ ensures forall |s: S| 3 <= #[trigger] at_least_three(s) <= s.sides() //~ ERROR V0001: this postcondition does not hold
pub fn all_are_between<S: Shape>() {}

//@ ensures result == 4
pub fn by_the_trait() -> u8 {
    all_have_three::<Regular>();
    //@ assert Regular(1).sides() >= 3; //~ ERROR V0012: this assertion
    3
}

//@ ensures result == 4
pub fn by_a_function() -> u8 { //~ WARNING V0033: no run
    all_are_between::<Regular>();
    //@ assert at_least_three(Regular(1)) >= 3;
    //@ assert Regular(1).sides() >= 3;
    3
}
