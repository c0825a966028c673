//# rustc: fail
//! Which implementation and which method is meant; loops over links.
pub mod s2 {
    pub trait A {}
    pub trait B {}
    impl<T: A> B for T {}
    pub struct S;
    impl A for S {}
    impl B for S {} //~ ERROR E0119: `s2::B` is implemented twice for `s2::S`
}

pub mod s4 {
    pub trait A<T> {}
    pub struct S;
    impl A<u8> for S {}
    impl<T: Copy> A<T> for S {} //~ ERROR E0119: `s4::A` is implemented twice for `s4::S`
}

pub mod s5 {
    pub trait A {}
    impl<T> A for &T {}
    impl A for &u8 {} //~ ERROR E0119: `s5::A` is implemented twice for `&u8`
}

pub mod s8 {
    pub struct S<T>(T);
    impl S<u8> {
        pub fn f(&self) {} //~ ERROR E0592: `f` is defined twice
    }
    impl<T: Copy> S<T> {
        pub fn f(&self) {}
    }
}

pub mod s18 {
    pub struct S;
    impl S {
        pub fn f(&mut self) -> u8 {
            1
        }
    }
    pub trait T {
        fn f(self) -> u16;
    }
    impl T for &S {
        fn f(self) -> u16 {
            2
        }
    }
    pub fn g(mut s: S) -> u8 {
        s.f() //~ ERROR E0308: mismatched types: expected `u8`, found `u16`
    }
}

pub mod s29 {
    pub struct N;
    pub fn f(x: &N) -> N {
        x.clone() //~ ERROR E0308: mismatched types: expected `s29::N`, found `&s29::N`
    }
}

pub mod s31 {
    pub trait A {
        fn m(&self) -> u8 {
            1
        }
    }
    pub trait B {
        fn m(&self) -> u8 {
            2
        }
    }
    impl A for u8 {}
    impl B for u8 {}
    pub fn f(x: u8) -> u8 {
        x.m() //~ ERROR E0034: it is not clear which `m` is meant
    }
}

pub mod s33 {
    pub mod m {
        pub trait A {
            fn m(&self) -> u8 {
                1
            }
        }
        impl A for u8 {}
    }
    pub fn f(x: u8) -> u8 {
        x.m() //~ ERROR E0599: `u8` has no method `m`
    }
}

pub mod s35 {
    pub fn f() -> i32 {
        let x = -5;
        x.abs() //~ ERROR E0689: `abs` is called on a number whose type is not known
    }
}

pub mod s37 {
    pub fn f() -> u32 {
        let mut v = Vec::new();
        v.push(1);
        v[0].count_ones() //~ ERROR E0689: `count_ones` is called on a number whose type is not known
    }
}

pub mod s40 {
    pub fn f() {
        let v = (0..3).map(|i| i * 2).collect(); //~ ERROR E0283: the type of this can't be inferred
    }
}

pub mod s43 {
    pub fn f() {
        let s = (0..3u64).sum(); //~ ERROR E0283: the type of this can't be inferred
    }
}
