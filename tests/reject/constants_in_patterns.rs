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
//~| ERROR U0001: a constant of the type `Option<u8>` in a pattern
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
            X::K => 1, //~ ERROR U0001: a constant that depends on a type parameter
            _ => 2,
        }
    }
}
