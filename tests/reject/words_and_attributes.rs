//# rustc: fail
//! Words, literals, comments, attributes, punctuation.
pub mod s0 {
    #[derive(Clone, Clone)] //~ ERROR E0119: `Clone` is implemented twice for `s0::S`
    struct S;
}
pub mod s1 {
    #[derive(Clone, Clone)] //~ ERROR E0119: `Clone` is implemented twice for `s1::S`
    struct S;
}
pub mod s2 {
    #[derive(Clone)] //~ ERROR E0119: `Clone` is implemented twice for `s2::S`
    struct S;
    impl Clone for S {
        fn clone(&self) -> S {
            S
        }
    }
}
pub mod s4 {
    #[derive(Foo)] //~ ERROR N0002: there is no trait `Foo` to derive
    struct S;
}
pub mod s5 {
    #[derive(Clone)] //~ ERROR E0774: `derive` is for structs and enums
    fn f() {}
}
pub mod s6 {
    #[derive(Default)] //~ ERROR E0665: no variant of `s6::E` is marked `#[default]`
    enum E {}
}
pub mod s7 {
    #[repr(C)] //~ ERROR E0566: these representations contradict each other
    #[repr(u8)]
    enum E {
        A,
    }
}
pub mod s8 {
    #[repr(C, packed)] //~ ERROR U0001: `repr(packed)`
    struct S {
        a: u8,
        b: u32,
    }
    fn f(s: &S) -> &u32 {
        &s.b
    }
}
pub mod s11 {
    #[repr(foo)] //~ ERROR E0552: `repr(foo)` is no layout that Rust has
    struct S;
}
pub mod s13 {
    #[inline] //~ ERROR N0003: `inline` does not stand on a struct
    struct S;
}
pub mod s18 {
    #[foo] //~ ERROR N0003: there is no attribute `foo` in the subset that murust supports
    fn f() {}
}
pub mod s37 {
    fn f() {
        let x = _; //~ ERROR P0001: `_` is no value: it stands at the left of an assignment
    }
}
pub mod s46 {
    fn f() -> u128 {
        340282366920938463463374607431768211455
    }
    fn g() -> u128 {
        340282366920938463463374607431768211456 //~ ERROR T0001: the literal 340282366920938463463374607431768211456 does not fit in `u128`
    }
}
pub mod s62 {
    fn f() {
        if x = 1 {} //~ ERROR E0425: there is no value `x` in scope
//~| ERROR E0070: this can't be assigned to
//~| ERROR E0308: mismatched types: expected `bool`, found `()`
    }
}
pub mod s69 {
    fn f() {
        struct S {}
        S {};
        let x = S {};
        if (x == S {}) {} //~ ERROR E0369: `==` is not defined for `s69::S`
    }
}
pub mod s77 {
    fn f() {
        let f = |x| |y| x + y; //~ ERROR E0373: the closure may be used when `x`, which it borrows, has ended
        let z = f(1)(2u8);
        let g = || || 1;
        let _: u8 = g()();
    }
}
