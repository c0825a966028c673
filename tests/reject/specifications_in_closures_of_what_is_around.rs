//! What a closure holds is what it is where the closure is called.

pub fn captured(n: u32) -> u32 {
    let mut m = n;
    let mut c = || {
        //@ assert m == 0; //~ ERROR V0012: this assertion does not hold
        m = 1;
        m
    };
    c()
}

pub fn ghost_around(n: u32) -> u32 {
    //@ ghost let g = n;
    let c = |x: u32| {
        //@ assert x == g; //~ ERROR U0001: `g`, which the closure does not use as a whole
        x
    };
    c(n)
}
