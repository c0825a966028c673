//# rustc: fail
//! Closures in the values of constants, and closures that are called once.
pub mod s0 {
    pub const F: fn(&u8) -> &u8 = |x| {
        let y = *x;
        &y //~ ERROR E0515: a reference to `y` is returned, which ends with the function
    };
}
pub mod s7 {
    pub fn many<R, F: FnMut() -> R>(mut f: F) -> R {
        f()
    }
    pub fn c<'a>(b: &'a mut u8) -> &'a mut u8 {
        many(|| { //~ ERROR B0001: what the closure borrows leaves the closure, and need not last that long
            *b += 1;
            &mut *b
        })
    }
}
pub mod s10 {
    pub fn both<F: FnOnce() -> u8 + Clone>(f: F) -> u8 {
        let g = f.clone();
        f() + g()
    }
    pub fn t(k: &mut u8) -> u8 {
        both(|| { //~ ERROR E0277: this closure does not implement `Clone`, as what it holds does not
            *k += 1;
            *k
        })
    }
}
