//! A closure sees its own variables, which hide those around it; it may be called with anything.

//@ requires n < 1000
pub fn with_a_bound_of_its_own(n: u32) -> u32 {
    let c = |x: u32| -> u32 {
        //@ assert x < 999;
        //~^ ERROR V0012: does not hold
        x
    };
    c(n)
}

//@ requires n < 1000
pub fn hidden_variable(n: u32) -> u32 {
    let x = 5u32;
    let c = |x: u32| -> u32 {
        //@ assert x == 5;
        //~^ ERROR V0012: does not hold
        x
    };
    c(n) + x
}

//@ requires n < 1000
pub fn broken_invariant(n: u32) -> u32 {
    let c = |x: u32| -> u32 {
        let mut i = 0;
        while i < x
            //@ invariant i < x
            //~^ ERROR V0007: does not hold when
            //~| ERROR V0008: is not kept
            //@ decreases x - i
        {
            i += 1;
        }
        i
    };
    c(n)
}

pub fn captured(n: u32) -> u32 {
    let mut m = n;
    let mut c = || {
        //@ assert m == 0; //~ ERROR V0012: this assertion does not hold
        m = 1;
        m
    };
    c()
}
