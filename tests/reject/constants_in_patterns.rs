//# rustc: fail
//! A constant in a pattern is compared as it is, behind no reference.
pub mod s0 {
    const LIMIT: u32 = 100;
    pub fn f(n: &u32) -> u32 {
        match n {
            LIMIT => 1, //~ ERROR E0308: mismatched types: expected `&u32`, found `u32`
            _ => 2,
        }
    }
}
pub mod s3 {
    pub fn f(n: &u32) -> u32 {
        match n {
            u32::MAX => 1, //~ ERROR E0308: mismatched types: expected `&u32`, found `u32`
            _ => 2,
        }
    }
}
pub mod s4 {
    const T: Option<u8> = None;
    pub fn f(n: &Option<u8>) -> u32 {
        match n {
            T => 1, //~ ERROR E0308: mismatched types: expected `&Option<u8>`, found `Option<u8>`
            _ => 2,
        }
    }
}
pub mod s9 {
    const A: u32 = 1;
    pub fn f(n: Option<&u32>) -> u32 {
        match n {
            Some(A) => 1, //~ ERROR E0308: mismatched types: expected `&u32`, found `u32`
            _ => 2,
        }
    }
}
pub mod s11 {
    struct S;
    impl S {
        const K: u8 = 3;
    }
    pub fn f(n: &u8) -> u32 {
        match n {
            S::K => 1, //~ ERROR E0308: mismatched types: expected `&u8`, found `u8`
            _ => 2,
        }
    }
}
pub mod s17 {
    pub trait T {
        const K: u8;
    }
    pub fn f<X: T>(n: u8) -> u32 {
        match n {
            X::K => 1, //~ ERROR E0158: a constant in a pattern does not depend on a type parameter
            _ => 2,
        }
    }
}
pub mod s21 {
    pub enum Mode {
        A(u8),
        C,
    }
    pub const START: Mode = Mode::A(2);
    pub fn f(m: Mode) -> u32 {
        match m {
            START => 1, //~ ERROR N0004: a constant of the type `s21::Mode` in a pattern needs a derived `PartialEq`
            _ => 4,
        }
    }
}
pub mod s23 {
    #[derive(PartialEq, Eq)]
    pub enum Mode {
        A,
        C,
    }
    pub const START: Mode = Mode::A;
    pub fn f(m: Mode) -> u32 {
        match m { //~ ERROR E0004: this `match` does not cover `s23::Mode::C`
            START => 1,
        }
    }
}
