//# rustc: fail
//! Traits and their implementations, members, moves, the core library.
pub mod s49 {
    pub(crate) struct A;
    pub fn f() -> A {
        A
    }
    struct P;
    pub fn g() -> P {
        P
    }
    pub struct S {
        pub p: P,
    }
    pub trait T {
        type X;
    }
    impl T for u8 {
        type X = P; //~ ERROR E0446: `X` is visible where `s49::P` is not
    }
}
pub mod s51 {
    mod m {
        struct P;
        pub trait T {
            type X;
        }
        pub struct S;
        impl T for S {
            type X = P; //~ ERROR E0446: `X` is visible where `s51::m::P` is not
        }
    }
}
