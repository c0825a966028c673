//# rustc: fail
//! Operators, casts, literals, paths and imports.
pub mod s51 {
    fn f() -> i8 {
        -129 //~ ERROR T0001: the literal -129 does not fit in `i8`
    }
}
pub mod s52 {
    fn f() -> i8 {
        -128 + (-(-128)) //~ ERROR T0001: the literal 128 does not fit in `i8`
    }
}
pub mod s56 {
    fn f() -> u8 {
        256u8 //~ ERROR T0001: the literal 256 does not fit in `u8`
    }
}
pub mod s68 {
    mod a {
        pub struct S {
            pub x: u8,
            y: u8,
        }
    }
    fn f(s: a::S) -> u8 {
        let a::S { x, y } = s; //~ ERROR E0451: the field `y` of `s68::a::S` is private
        x
    }
}
pub mod s69 {
    mod a {
        pub struct S {
            pub x: u8,
            y: u8,
        }
    }
    fn f(s: a::S) -> a::S {
        a::S { x: 1, ..s } //~ ERROR E0451: the field `y` of `s69::a::S` is private
    }
}
pub mod s73 {
    mod a {
        struct P;
        pub struct S {
            pub p: P,
        }
    }
    fn f(s: a::S) {
        let q = s.p; //~ ERROR E0603: the type `s73::a::P` is private, and this is of that type
    }
}
