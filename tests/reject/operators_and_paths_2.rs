//# rustc: fail
//! Operators, casts, literals, paths and imports.
pub mod s51 {
    fn f() -> i8 {
        -129 //~ ERROR T0001: the literal -129 does not fit in `i8`
    }
}
pub mod s56 {
    fn f() -> u8 {
        256u8 //~ ERROR T0001: the literal 256 does not fit in `u8`
    }
}
pub mod s66 {
    mod a {
        pub struct S {
            pub x: u8,
            y: u8,
        }
    }
    fn f(s: a::S) -> u8 {
        let a::S { x, y } = s; //~ ERROR E0451: the field `y` of `s66::a::S` is private
        x
    }
}
pub mod s67 {
    mod a {
        pub struct S {
            pub x: u8,
            y: u8,
        }
    }
    fn f(s: a::S) -> a::S {
        a::S { x: 1, ..s } //~ ERROR E0451: the field `y` of `s67::a::S` is private
    }
}
pub mod s71 {
    mod a {
        struct P;
        pub struct S {
            pub p: P,
        }
    }
    fn f(s: a::S) {
        let q = s.p; //~ ERROR E0603: the type `s71::a::P` is private, and this is of that type
    }
}
