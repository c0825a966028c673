//! Operators, casts, literals, paths and imports.
pub mod s5 {
    #[derive(PartialEq, PartialOrd)]
    struct V(u8);
    fn f(a: V, b: V) -> bool {
        a < b && a <= b
    }
}
pub mod s7 {
    fn f(a: &u8, b: &u8) -> bool {
        a == b && a < b
    }
}
pub mod s10 {
    fn f(a: [u8; 2], b: &[u8]) -> bool {
        a == *b && *b == a && &a == b && b == a
    }
}
pub mod s16 {
    fn f(a: u8, b: u32) -> u8 {
        a << b
    }
}
pub mod s17 {
    fn f(a: u8, b: i32) -> u8 {
        a << b | a >> 3u64
    }
}
pub mod s18 {
    fn f(a: bool) -> bool {
        !a & a | a ^ true && a || !a
    }
}
pub mod s20 {
    fn f(a: &u8, b: &u8) -> u8 {
        a + b + 1 - *a * b
    }
}
pub mod s25 {
    fn f(a: char) -> u8 {
        a as u8
    }
    fn g(a: char) -> i64 {
        a as i64
    }
    fn h(a: bool) -> u8 {
        a as u8
    }
}
pub mod s28 {
    fn f(a: &u8) -> usize {
        a as *const u8 as usize
    }
    fn g(a: usize) -> *mut u8 {
        a as *mut u8
    }
    fn h(a: *const u8) -> *mut u16 {
        a as *mut u16
    }
}
pub mod s31 {
    fn f(a: &[u8; 3]) -> *const u8 {
        a as *const u8
    }
    fn g(a: &[u8; 3]) -> *const [u8] {
        a as *const [u8]
    }
    fn h(a: *const [u8]) -> *const u8 {
        a as *const u8
    }
}
pub mod s34 {
    enum E {
        A = 3,
        B,
    }
    fn f(e: E) -> u8 {
        e as u8
    }
    fn g() -> isize {
        E::B as isize
    }
}
pub mod s36 {
    fn f(x: fn(u8) -> u8) -> usize {
        x as usize
    }
    fn g() -> usize {
        f as usize
    }
    fn h(x: fn()) -> *const u8 {
        x as *const u8
    }
}
pub mod s38 {
    fn f(x: u8) {
        x;
        x as u8;
        (x);
        [x];
        (x, x);
        &x;
    }
}
pub mod s40 {
    fn f() {
        let x;
        if true {
            x = 1;
        } else {
            x = 2;
        }
        let y: u8 = x;
        let z: u8;
        loop {
            z = 3;
            break;
        }
        let w = z;
    }
}
pub mod s46 {
    fn f() {
        let (mut a, mut b) = (1, 2);
        (a, b) = (b, a);
        [a, b] = [1, 2];
        (a, _) = (3, 4);
        (.., b) = (1, 2);
        _ = 5;
        struct S {
            x: u8,
        }
        S { x: a } = S { x: 4 };
    }
}
pub mod s59 {
    fn f() -> &'static [u8; 3] {
        b"abc"
    }
    fn g() -> &'static [u8; 2] {
        b"\x61\n"
    }
    fn h() -> &'static str {
        "\u{61}\
       b"
    }
}
pub mod s65 {
    mod a {
        pub struct S {
            pub x: u8,
            y: u8,
        }
        impl S {
            pub fn new() -> S {
                S { x: 1, y: 2 }
            }
        }
    }
    fn f(s: a::S) -> u8 {
        let a::S { x, .. } = s;
        x
    }
}
pub mod s69 {
    mod a {
        pub enum E {
            A(u8),
        }
        pub fn f() -> E {
            E::A(1)
        }
    }
    fn g() -> u8 {
        let a::E::A(x) = a::f();
        x
    }
}
pub mod s70 {
    mod a {
        struct P;
        pub fn f() -> P {
            P
        }
    }
}
pub mod s73 {
    mod a {
        pub trait T {
            fn t(&self) {}
        }
        impl T for u8 {}
    }
    fn f() {
        a::T::t(&3u8);
        use a::T as _;
        3u8.t();
    }
}
pub mod s74 {
    mod a {
        pub use self::b::C;
        mod b {
            pub struct C;
        }
    }
    fn f() -> a::C {
        a::C
    }
}
pub mod s79 {
    use a::*;
    use b::*;
    mod a {
        pub fn f() {}
    }
    mod b {
        pub fn f() {}
    }
    fn h() {}
}
pub mod s80 {
    use a::*;
    mod a {
        pub fn f() -> u8 {
            1
        }
    }
    fn f() -> u16 {
        2
    }
    fn h() -> u16 {
        f()
    }
}
pub mod s84 {
    use core::{
        cmp::{self, Ordering},
        mem,
    };
    use std::option::Option as O;
    fn f(x: O<u8>) -> Ordering {
        mem::drop(x);
        cmp::max(1, 2).cmp(&3)
    }
}
pub mod s87 {
    fn f() -> u8 {
        use E::*;
        enum E {
            A,
            B,
        }
        match A {
            A => 1,
            B => 2,
        }
    }
}
pub mod s88 {
    enum E {
        A,
        B,
    }
    use E::A;
    fn f(e: E) -> u8 {
        match e {
            A => 1,
            E::B => 2,
        }
    }
    fn g() -> E {
        A
    }
}
pub mod s89 {
    mod a {
        pub const X: u8 = 1;
        pub static Y: u8 = 2;
        pub type T = u8;
        pub(crate) use self::X as Z;
    }
    fn f() -> a::T {
        a::X + a::Y + a::Z
    }
}
pub mod s91 {
    pub mod a {
        pub mod b {}
        pub use self::b as c;
    }
    use a::c;
    fn main() {}
}
pub mod s92 {
    mod a {
        fn a() {}
        pub mod a {
            pub fn a() {}
        }
    }
    fn f() {
        a::a::a();
    }
}
pub mod s93 {
    fn f() {}
    mod f {
        pub fn g() {}
    }
    fn h() {
        f();
        f::g();
    }
}
pub mod s94 {
    struct f;
    fn g() {
        let x = f;
    }
    fn h(x: f) {}
}
pub mod s95 {
    struct S {
        x: u8,
    }
    fn S() -> S {
        S { x: 3 }
    }
    fn g() -> u8 {
        S().x
    }
}
pub mod s98 {
    fn f(i32: i32) -> i32 {
        i32
    }
    struct i64x;
    type u16 = u32;
    fn g(x: u16) -> u32 {
        x
    }
}
pub mod s99 {
    struct Option;
    fn f(x: Option) {}
    fn g() {
        let x = Some(3);
    }
}
pub mod s101 {
    trait A {
        fn f(&self);
    }
    fn g(x: &u8) {
        A::f(x);
    }
    impl A for u8 {
        fn f(&self) {}
    }
}
pub mod s103 {
    fn f() -> u8 {
        Default::default()
    }
    fn g() {
        let x: (u8, bool) = Default::default();
        let y = <u16>::default();
        let z = u8::from(true);
        let w: u32 = 3u8.into();
    }
}
pub mod s105 {
    fn f(x: u32) -> Result<u8, core::num::TryFromIntError> {
        x.try_into()
    }
    fn g(x: i8) -> Option<u8> {
        u8::try_from(x).ok()
    }
}
pub mod s111 {
    fn f() -> Option<u8> {
        let c = |x: Option<u8>| -> Option<u8> { Some(x? + 1) };
        c(Some(1))
    }
}
pub mod s112 {
    fn f() -> u8 {
        let c = |x: Option<u8>| {
            x?;
            Some(1)
        };
        c(None).unwrap_or(3)
    }
}
pub mod s113 {
    use a::*;
    mod a {
        pub use super::b::f;
    }
    mod b {
        pub fn f() {}
    }
    fn g() {
        f();
    }
}
pub mod s114 {
    use a::*;
    mod a {
        pub use super::b::*;
    }
    mod b {
        pub fn f() {}
        pub use super::c::h;
    }
    mod c {
        pub fn h() {}
    }
    fn g() {
        f();
        h();
    }
}
pub mod s115 {
    mod a {
        pub use super::b::*;
    }
    mod b {
        pub use super::a::*;
        pub fn f() {}
    }
    fn g() {
        a::f();
        b::f();
    }
}
pub mod s116 {
    use a::*;
    use b::*;
    mod a {
        pub use super::c::f;
    }
    mod b {
        pub use super::c::f;
    }
    mod c {
        pub fn f() {}
    }
    fn h() {
        f();
    }
}
pub mod s118 {
    use a::S;
    use a::*;
    use b::*;
    mod a {
        pub struct S;
    }
    mod b {
        pub struct S;
    }
    fn h(x: S) {}
}
pub mod s120 {
    fn h() {
        use a::*;
        f();
        {
            use b::*;
            f();
        }
    }
    mod a {
        pub fn f() -> u8 {
            1
        }
    }
    mod b {
        pub fn f() -> u8 {
            2
        }
    }
}
pub mod s121 {
    mod a {
        pub fn f() -> u8 {
            1
        }
    }
    fn f() -> u16 {
        2
    }
    fn h() {
        use a::*;
        let x: u8 = f();
    }
}
pub mod s122 {
    use self::E::*;
    enum E {
        A,
        None,
    }
    fn f(x: E) -> u8 {
        match x {
            A => 1,
            None => 2,
        }
    }
}
pub mod s124 {
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
            E::A => 1,
            B => 2,
        }
    }
}
