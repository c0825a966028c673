//! What is around a closure is not spoken of inside of it: it may have changed where the closure is called.

pub fn captured(n: u32) -> u32 {
    let mut m = n;
    let mut c = || {
        //@ assert m == 0;
        //~^ ERROR U0001: `m`, a variable from around this closure
        m = 1;
        m
    };
    c()
}

pub fn on_entry(n: u32) -> u32 {
    let c = |x: u32| {
        //@ assert x == old(x);
        //~^ ERROR C0004: `x` does not exist on entry
        x
    };
    c(n)
}

//@ requires n == ?v
pub fn bound_by_requires(n: u32) -> u32 {
    let c = |x: u32| {
        //@ assert x == v;
        //~^ ERROR U0001: `v`, a variable from around this closure
        x
    };
    c(n)
}

pub fn ghost_around(n: u32) -> u32 {
    //@ ghost let g = n;
    let c = |x: u32| {
        //@ assert x == g;
        //~^ ERROR U0001: `g`, a variable from around this closure
        x
    };
    c(n)
}
