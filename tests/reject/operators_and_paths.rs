//# rustc: fail
//! Operators, casts, literals, paths and imports.
pub mod s0 {
    use core::ops::Add;
    struct V(u8);
    impl Add for V {
        type Output = V;
        fn add(self, o: V) -> V {
            V(self.0 + o.0)
        }
    }
    fn f(a: &V, b: V) -> V {
        a + b //~ ERROR E0369: `+` is not defined for `&s0::V`
    }
}
pub mod s1 {
    use core::ops::Index;
    struct V([u8; 3]);
    impl Index<usize> for V {
        type Output = u8;
        fn index(&self, i: usize) -> &u8 {
            &self.0[i]
        }
    }
    fn f(v: &mut V) {
        v[1] = 3; //~ ERROR E0594: `s1::V` can't be changed by index: it does not implement `IndexMut`
    }
}
pub mod s2 {
    use core::ops::Deref;
    struct V(u8);
    impl Deref for V {
        type Target = u8;
        fn deref(&self) -> &u8 {
            &self.0
        }
    }
    fn f(v: &mut V) {
        **v = 3; //~ ERROR E0596: `s2::V` can't be changed through: it does not implement `DerefMut`
    }
}
pub mod s3 {
    struct V(u8);
    fn f(a: V, b: V) -> bool {
        a == b //~ ERROR E0369: `==` is not defined for `s3::V`
    }
}
pub mod s4 {
    #[derive(PartialEq)]
    struct V(u8);
    fn f(a: V, b: &V) -> bool {
        a == b //~ ERROR E0308: mismatched types: expected `s4::V`, found `&s4::V`
    }
}
pub mod s6 {
    fn f(a: &u8, b: u8) -> bool {
        a == b //~ ERROR E0277: `&u8` can't be compared with `u8`
    }
}
pub mod s8 {
    fn f(a: &str, b: &[u8]) -> bool {
        a == b //~ ERROR E0277: `&str` can't be compared with `&[u8]`
    }
}
pub mod s9 {
    fn f(a: [u8; 2], b: [u8; 3]) -> bool {
        a == b //~ ERROR E0277: `[u8; 2]` can't be compared with `[u8; 3]`
    }
}
pub mod s11 {
    fn f(a: (u8, bool), b: (u8, u8)) -> bool {
        a == b //~ ERROR E0308: mismatched types: expected `(u8, bool)`, found `(u8, u8)`
    }
}
pub mod s12 {
    fn f(a: Option<u8>, b: Option<&u8>) -> bool {
        a == b //~ ERROR E0308: mismatched types: expected `Option<u8>`, found `Option<&u8>`
    }
}
pub mod s13 {
    fn f(a: u8) -> u8 {
        -a //~ ERROR E0600: `-` is not defined for `u8`
    }
}
pub mod s14 {
    fn f(a: u8) -> u8 {
        a + 'a' //~ ERROR E0277: `+` is not defined for `u8` and `char`
    }
}
pub mod s15 {
    fn f(a: u8, b: u16) -> u16 {
        a + b //~ ERROR E0308: mismatched types: expected `u16`, found `u8`
//~| ERROR E0308: mismatched types: expected `u8`, found `u16`
    }
}
pub mod s19 {
    fn f(a: bool) -> bool {
        a + a //~ ERROR E0369: `+` is not defined for `bool`
    }
}
pub mod s21 {
    fn f(a: &mut u8, b: &u8) {
        *a += b;
        a += 1; //~ ERROR E0368: `+=` is not defined for `&mut u8`
    }
}
pub mod s22 {
    fn f(a: u8) -> u8 {
        let mut x = a;
        x += 1u16; //~ ERROR E0308: mismatched types: expected `u8`, found `u16`
        x
    }
}
pub mod s23 {
    fn f(a: u8) -> i8 {
        a as i8 as char as i8 //~ ERROR E0604: `i8` can't be cast to `char`
    }
}
pub mod s24 {
    fn f(a: u8) -> char {
        a as char
    }
    fn g(a: u32) -> char {
        a as char //~ ERROR E0604: `u32` can't be cast to `char`
    }
}
pub mod s26 {
    fn f(a: u8) -> bool {
        a as bool //~ ERROR E0054: `u8` can't be cast to `bool`
    }
}
pub mod s27 {
    fn f(a: &u8) -> usize {
        a as usize //~ ERROR E0606: `&u8` can't be cast to `usize`
    }
}
pub mod s29 {
    fn f(a: &mut u8) -> *const u16 {
        a as *const u16 //~ ERROR E0606: `&mut u8` can't be cast to `*const u16`
    }
}
pub mod s30 {
    fn f(a: &u8) -> *mut u8 {
        a as *mut u8 //~ ERROR E0606: `&u8` can't be cast to `*mut u8`
    }
}
pub mod s32 {
    fn f(a: *const u8) -> *const [u8] {
        a as *const [u8] //~ ERROR E0607: `*const u8` can't be cast to `*const [u8]`
    }
}
pub mod s33 {
    fn f(a: *const [u8]) -> usize {
        a as usize //~ ERROR E0606: `*const [u8]` can't be cast to `usize`
    }
}
pub mod s35 {
    enum E {
        A(u8),
        B,
    }
    fn f(e: E) -> u8 {
        e as u8 //~ ERROR E0605: `s35::E` can't be cast to `u8`
    }
}
pub mod s37 {
    fn f(x: u8) -> fn() {
        x as fn() //~ ERROR E0605: `u8` can't be cast to `fn() -> ()`
    }
}
pub mod s39 {
    fn f(x: u8) {
        x = 3; //~ ERROR E0384: `x` is not mutable and gets a second value
    }
    fn g(mut x: u8) {
        x = 3;
        let y;
        y = 4;
        y = 5; //~ ERROR E0384: `y` is not mutable and gets a second value
    }
}
pub mod s41 {
    fn f() {
        let z: u8;
        loop {
            z = 3; //~ ERROR E0384: `z` is not mutable and gets a second value
        }
    }
}
pub mod s42 {
    fn f(b: bool) {
        let z: u8;
        while b {
            z = 3;
            break;
        }
        let q = z; //~ ERROR E0381: `z` may be used before it has a value
    }
}
pub mod s43 {
    fn f(b: bool) {
        let z: u8;
        let c = || z; //~ ERROR E0381: `z` may be used before it has a value
    }
}
pub mod s44 {
    fn f() {
        3 = 4; //~ ERROR E0070: this can't be assigned to
    }
}
pub mod s45 {
    fn f() {
        (1, 2) = (3, 4); //~ ERROR E0070: this can't be assigned to
        let (mut a, mut b) = (1, 2);
        (a, b) = (b, a);
        [a, b] = [1, 2];
        (a, _) = (3, 4);
        (.., b) = (1, 2);
    }
}
pub mod s47 {
    fn f() {
        let mut a = [1, 2, 3];
        a[3] = 4; //~ ERROR L0002: this operation always panics: index out of bounds
    }
}
pub mod s48 {
    fn f() -> u8 {
        let a = [1, 2, 3];
        a[5] //~ ERROR L0002: this operation always panics: index out of bounds
    }
}
pub mod s49 {
    fn f() -> u8 {
        255 + 1 //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s50 {
    fn f() -> u8 {
        let x = 200;
        let y: u8 = x + 100; //~ ERROR L0002: this operation always panics: attempt to add with overflow
        y
    }
}
pub mod s52 {
    fn f() -> i8 {
        -128 + (-(-128)) //~ ERROR T0001: the literal 128 does not fit in `i8`
    }
}
pub mod s53 {
    fn f(x: u8) -> u8 {
        x / 0 //~ ERROR L0002: this operation always panics: attempt to divide by zero
    }
}
pub mod s54 {
    fn f(x: u8) -> u8 {
        x << 8 //~ ERROR L0002: this operation always panics: attempt to shift left with overflow
    }
}
pub mod s55 {
    fn f() -> u8 {
        1_000u16 as u8 + 0xffu8 + 0b1 + 0o7 + b'a' //~ ERROR L0002: this operation always panics: attempt to add with overflow
//~| ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s64 {
    mod a {
        pub mod b {
            pub(super) fn h() {}
        }
    }
    fn z() {
        a::b::h(); //~ ERROR E0603: `h` is private
    }
}
pub mod s68 {
    mod a {
        pub struct S(u8);
        pub struct T(pub u8);
    }
    fn f(t: a::T) -> u8 {
        let a::T(x) = t;
        x
    }
    fn g(s: a::S) {
        let a::S(x) = s; //~ ERROR E0603: the constructor of `s68::a::S` is private
//~| ERROR E0532: the field `0` of `s68::a::S` is private
    }
}
pub mod s72 {
    mod a {
        trait T {
            fn t(&self) {}
        }
        impl T for u8 {}
    }
    fn f() {
        3u8.t(); //~ ERROR E0599: `u8` has no method `t`
    }
}
pub mod s75 {
    mod a {
        pub use self::b::C; //~ ERROR E0364: `C` is private, so it can't be exported again
        mod b {
            pub(super) struct C;
        }
    }
}
pub mod s76 {
    mod a {
        use super::f;
        pub fn g() {
            f();
        }
    }
    fn f() {}
    fn h() {
        a::f(); //~ ERROR E0603: `f` is private
    }
}
pub mod s77 {
    use a::*;
    mod a {
        pub fn f() {}
        fn g() {}
    }
    fn h() {
        f();
        g(); //~ ERROR E0425: there is no value `g` in scope
    }
}
pub mod s78 {
    use a::*;
    use b::*;
    mod a {
        pub fn f() {}
    }
    mod b {
        pub fn f() {}
    }
    fn h() {
        f(); //~ ERROR E0659: `f` is ambiguous
    }
}
pub mod s81 {
    use a::{
        self, //~ ERROR E0255: the name `a` is defined here, too
        b::{c, d as e},
    };
    mod a {
        pub mod b {
            pub fn c() {}
            pub fn d() {}
        }
    }
    fn h() {
        a::b::c();
        c();
        e();
        d(); //~ ERROR E0425: there is no value `d` in scope
    }
}
pub mod s82 {
    use a::b; //~ ERROR E0432: `a::b` names nothing that can be imported
    mod a {}
    fn f() {}
}
pub mod s83 {
    mod a {
        pub fn f() {
            super::super::g(); //~ ERROR E0425: there is no value `g` in `super::super`
        }
    }
    fn g() {}
}
pub mod s86 {
    use std::foo::Bar; //~ ERROR E0432: `std::foo::Bar` names nothing that can be imported
    fn f() {}
}
pub mod s90 {
    mod a {
        mod b {
            pub fn f() {}
        }
        pub use b as c; //~ ERROR E0365: `c` is private, so it can't be exported again
        pub use b::f;
    }
}
pub mod s96 {
    fn f() {
        let f = 3;
        f(); //~ ERROR E0282: the type of this can't be inferred
    }
}
pub mod s97 {
    fn f() {
        let u8 = 3u8;
        let x: u8 = u8;
        let Some = 3; //~ ERROR E0530: `Some` is not a new name: it stands for something else here
    }
}
pub mod s100 {
    trait A {
        fn f();
    }
    struct S;
    impl S {
        fn f() {}
    }
    impl A for S {
        fn f() {}
    }
    fn g() {
        S::f();
        <S as A>::f();
        A::f(); //~ ERROR E0790: the type of this can't be inferred
    }
}
pub mod s102 {
    trait D {
        fn d() -> Self;
    }
    impl D for u8 {
        fn d() -> u8 {
            1
        }
    }
    impl D for u16 {
        fn d() -> u16 {
            1
        }
    }
    fn g() -> u8 {
        D::d()
    }
    fn h() {
        let x = D::d(); //~ ERROR E0790: the type of this can't be inferred
    }
}
pub mod s104 {
    fn f(x: u32) -> u8 {
        x.into() //~ ERROR E0277: `u8` does not implement `From<u32>`
    }
}
pub mod s106 {
    fn f(x: u32) -> Option<u8> {
        let y: u8 = x.try_into()?; //~ ERROR E0277: `?` on `Result` leaves the function with one, and this function returns `Option<u8>`
        Some(y)
    }
}
pub mod s107 {
    struct E1;
    struct E2;
    impl From<E1> for E2 {
        fn from(_: E1) -> E2 {
            E2
        }
    }
    fn f(x: Result<u8, E1>) -> Result<u8, E2> {
        Ok(x?)
    }
    fn g(x: Result<u8, E2>) -> Result<u8, E1> {
        Ok(x?) //~ ERROR E0277: `s107::E1` does not implement `From<s107::E2>`
    }
}
pub mod s108 {
    fn f(x: Option<u8>) {
        x?; //~ ERROR E0277: `?` on `Option` leaves the function with one, and this function returns `()`
    }
}
pub mod s109 {
    fn f(x: Option<u8>) -> Result<u8, ()> {
        Ok(x?) //~ ERROR E0277: `?` on `Option` leaves the function with one, and this function returns `Result<u8, ()>`
    }
}
pub mod s110 {
    fn f(x: u8) -> Option<u8> {
        x? //~ ERROR E0277: `?` is for `Option` and `Result`, this is `u8`
    }
}
pub mod s117 {
    use a::*;
    use b::*;
    mod a {
        pub struct S;
    }
    mod b {
        pub struct S;
    }
    fn h(x: S) {} //~ ERROR E0659: `S` is ambiguous
}
pub mod s119 {
    use a::*;
    use b::*;
    mod a {
        pub trait T {
            fn t(&self) {}
        }
        impl T for u8 {}
    }
    mod b {
        pub trait T {
            fn q(&self) {}
        }
        impl T for u8 {}
    }
    fn h() {
        3u8.t();
        3u8.q(); //~ ERROR E0599: `u8` has no method `q`
    }
}
pub mod s123 {
    use E::*;
    use F::*;
    enum E {
        A,
        B,
    }
    enum F {
        A,
        C,
    }
    fn f(x: E) -> u8 {
        match x {
            A => 1, //~ ERROR E0659: `A` is ambiguous
            B => 2,
        }
    }
}
