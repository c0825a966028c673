//! Steps and loops inside of a closure speak of its own variables.

//@ requires n < 1000
//@ ensures result == n * 2
pub fn f(n: u32) -> u32 {
    let c = |x: u32| -> u32 {
        //@ assert x < 1000;
        let mut i = 0;
        let mut s = 0;
        //@ ghost let g = x + 1;
        while i < x
            //@ invariant i <= x < 1000 && s == 2 * i && g == x + 1
            //@ decreases x - i
        { i += 1; s += 2; }
        //@ assert g == i + 1;
        s
    };
    c(n)
}
