//! A ghost variable from around a closure is none of what the closure holds.

pub fn ghost_around(n: u32) -> u32 {
    //@ ghost let g = n;
    let c = |x: u32| {
        //@ assert x == g; //~ ERROR U0001: `g`, which the closure does not use as a whole
        x
    };
    c(n)
}
