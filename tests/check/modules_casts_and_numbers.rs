//! Names across modules, casts, and the types of numbers.
pub mod s3 {
    pub mod a {
        fn f() {}
        pub mod b {
            pub fn g() {
                super::f()
            }
        }
    }
    pub fn h() {
        a::b::g()
    }
}

pub mod s4 {
    pub mod a {
        pub struct S {
            x: u8,
            pub y: u8,
        }
        impl S {
            pub fn new() -> S {
                S { x: 1, y: 2 }
            }
        }
    }
    pub fn f() -> u8 {
        let a::S { y, .. } = a::S::new();
        y
    }
}

pub mod s7 {
    pub mod a {
        pub struct S(u8, pub u8);
    }
    pub fn f(s: a::S) -> u8 {
        s.1
    }
}

pub mod s8 {
    pub mod a {
        pub use self::b::*;
        mod b {
            pub fn f() -> u8 {
                1
            }
            fn g() {}
        }
    }
    pub fn h() -> u8 {
        a::f()
    }
}

pub mod s10 {
    pub mod a {
        pub fn f() -> u8 {
            1
        }
    }
    pub mod b {
        pub fn f() -> u8 {
            2
        }
    }
    use a::*;
    use b::*;
    pub fn h() -> u8 {
        1
    }
}

pub mod s12 {
    pub mod a {
        pub fn f() -> u8 {
            1
        }
    }
    pub mod b {
        pub fn f() -> u8 {
            2
        }
    }
    use a::*;
    use b::f;
    pub fn h() -> u8 {
        f()
    }
}

pub mod s13 {
    pub mod a {
        pub fn f() -> u8 {
            1
        }
        pub mod f {
            pub const X: u8 = 1;
        }
    }
    use a::f;
    pub fn h() -> u8 {
        f() + f::X
    }
}

pub mod s14 {
    pub mod a {
        pub enum E {
            A,
            B,
        }
        pub use self::E::*;
    }
    use a::*;
    pub fn h(e: E) -> u8 {
        match e {
            A => 1,
            B => 2,
        }
    }
}

pub mod s16 {
    pub enum E {
        A,
        B,
    }
    use E::A;
    pub fn h(e: E) -> u8 {
        match e {
            A => 1,
            _ => 2,
        }
    }
}

pub mod s17 {
    pub fn Some(x: u8) -> u8 {
        x
    }
    pub fn f() -> u8 {
        Some(1)
    }
}

pub mod s18 {
    pub struct Vec;
    pub fn f() -> Vec {
        Vec
    }
    pub fn g() -> std::vec::Vec<u8> {
        vec![1]
    }
}

pub mod s19 {
    pub struct Option<T>(T);
    pub fn f() -> Option<u8> {
        Option(1)
    }
    pub fn g(x: u8) -> core::option::Option<u8> {
        Some(x)
    }
}

pub mod s20 {
    pub mod m {
        pub fn drop(x: u8) -> u8 {
            x
        }
    }
    use m::*;
    pub fn f() -> u8 {
        drop(1)
    }
}

pub mod s21 {
    pub fn f() -> u8 {
        fn g() -> u8 {
            1
        }
        let g = 5;
        g
    }
}

pub mod s24 {
    pub fn f(x: u8) -> u8 {
        const C: u8 = 3;
        match x {
            C => 1,
            _ => 2,
        }
    }
}

pub mod s25 {
    pub fn f(x: u8) -> u8 {
        let C = 3;
        match x {
            C => 1,
            _ => 2,
        }
    }
}

pub mod s29 {
    pub struct U;
    pub fn f() {
        let U = U;
    }
}

pub mod s32 {
    use std::cmp::{
        self,
        Ordering::{self, *},
    };
    pub fn f(a: u8, b: u8) -> Ordering {
        if cmp::min(a, b) == 1 {
            Less
        } else {
            Ordering::Greater
        }
    }
}

pub mod s34 {
    use std::mem;
    pub mod b {
        use super::mem;
        pub fn g(a: &mut u8) -> u8 {
            mem::take(a)
        }
    }
}

pub mod s36 {
    mod p {
        pub struct X;
    }
    pub fn f() -> p::X {
        p::X
    }
}

pub mod s37 {
    struct X;
    pub fn f() -> X {
        X
    }
}

pub mod s38 {
    struct X;
    pub trait T {
        fn f() -> X;
    }
}

pub mod s39 {
    mod p {
        pub trait S {}
    }
    pub trait T: p::S {}
}

pub mod s40 {
    trait S {}
    pub trait T: S {}
    pub fn f<X: S>(x: X) {}
}

pub mod s42 {
    pub mod a {
        pub trait T {
            fn f(&self) -> u8 {
                1
            }
        }
        impl T for u8 {}
        pub mod b {
            use super::*;
            pub fn g(x: u8) -> u8 {
                x.f()
            }
        }
    }
}

pub mod s43 {
    pub fn f(x: i8) -> u64 {
        x as u64 + (-1i32 as u8) as u64 + 'a' as u64 + true as u64 + (300u16 as u8) as u64
    }
}

pub mod s46 {
    pub enum E {
        A = 3,
        B,
    }
    pub fn f() -> u8 {
        E::B as u8 + E::A as i32 as u8
    }
}

pub mod s48 {
    pub fn f(x: &u8) -> usize {
        x as *const u8 as usize
    }
    pub fn g(x: usize) -> *const u8 {
        x as *const u8
    }
}

pub mod s50 {
    pub fn f(x: &mut u8) -> *const u8 {
        x as *const u8
    }
    pub fn g(x: &mut u8) -> *const u8 {
        x
    }
}

pub mod s52 {
    pub fn f(x: &[u8; 3]) -> *const u8 {
        x as *const u8
    }
    pub fn g(x: &[u8]) -> *const u8 {
        x as *const [u8] as *const u8
    }
}

pub mod s53 {
    pub fn f(x: fn()) -> usize {
        x as usize
    }
    pub fn g() -> usize {
        f as usize
    }
}

pub mod s55 {
    pub fn f() -> i8 {
        -128
    }
    pub fn g() -> i8 {
        -(-127)
    }
}

pub mod s59 {
    pub fn f(n: u32) -> u32 {
        1 << n
    }
    pub fn g(n: u8) -> u64 {
        1 << n
    }
    pub fn h(n: i64) -> u8 {
        1u8 << n
    }
}

pub mod s62 {
    pub fn f(x: &u8, y: u8) -> u8 {
        x + y + &y + *x
    }
}

pub mod s63 {
    pub fn f(x: u8) -> u8 {
        let y = 3;
        let z: u8 = y;
        let w = y + x;
        w
    }
}

pub mod s64 {
    pub fn f() -> bool {
        let a = 3;
        let b = 3u64;
        a == b && 1 < a
    }
}

pub mod s65 {
    pub fn f() -> usize {
        let a = 3;
        let v = [1, 2, 3, 4];
        v[a] + a
    }
}

pub mod s67 {
    pub fn f() -> u8 {
        let x = if true { 1 } else { 2u8 };
        x
    }
    pub fn g() -> u8 {
        match 3 {
            1..=3 => 1,
            4.. => 2,
            _ => 3u8,
        }
    }
}
