//# rustc: fail
//! What items must not be: each rule of rustc, and what is just within it.
pub mod s29 {
    enum E {
        A,
    }
}
pub mod s77 {
    const X: u8 = {
        let mut i = 0;
        while i < 300 { //~ ERROR T0001: the literal 300 does not fit in `u8`
            i += 1;
        }
        i
    };
}
