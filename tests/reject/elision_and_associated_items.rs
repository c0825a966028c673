//# rustc: fail
//! Lifetimes that are left out, destructors, associated items, const parameters.
pub mod s7 {
    pub fn f<'a>(x: &'a u8, y: &u8) -> &'a u8 {
        y //~ ERROR E0621: the type of `y` needs the lifetime `'a`: this has
    }
}

pub mod s36 {
    pub trait T {
        const N: usize;
    }
    impl T for u8 {
        const N: u8 = 3; //~ ERROR E0326: `N` has another type in the trait: expected
    }
}

pub mod s40 {
    pub struct A<const N: usize, const B: bool = true>;
    pub fn f(x: A<3>) -> A<3, false> {
        x //~ ERROR E0308: mismatched types: expected `s40::A<3, 0>`, found
    }
}

pub mod s42 {
    pub fn f<const N: usize>(x: [u8; N]) -> usize {
        N
    }
    pub fn g() -> usize {
        f::<2>([1, 2, 3]) //~ ERROR E0308: mismatched types: expected `[u8; 2]`, found `[u8; 3]`
    }
}

pub mod s43 {
    pub fn f<const N: u8>() -> u8 {
        N
    }
    pub fn g() -> u8 {
        f::<256>() //~ ERROR T0001: the literal 256 does not fit in `u8`
    }
}

pub mod s46 {
    pub trait I {
        type T;
        fn g(self) -> Self::T;
    }
    impl<X> I for Option<X> {
        type T = X;
        fn g(self) -> X {
            self.unwrap()
        }
    }
    pub fn f<Q: I<T = u8>>(q: Q) -> u8 {
        q.g()
    }
    pub fn h() -> u8 {
        f(Some(1u16)) //~ ERROR E0271: `T` is `u16` here, and should be `u8`
    }
}

pub mod s51 {
    pub trait I {
        type T;
    }
    pub trait J: I {
        fn h(&self, x: Self::T) -> u8 {
            x + 1 //~ ERROR E0369: `+` is not defined for `<Self as s51::I>::T`
        }
    }
}

pub mod s53 {
    pub trait I {
        fn new() -> Self
        where
            Self: Sized;
        fn f(&self) {}
    }
    impl I for u8 {} //~ ERROR E0046: this implementation of `s53::I` lacks `new`
}

pub mod s56 {
    pub trait T {
        fn f() -> u8;
    }
    impl T for u8 {
        fn f() -> u8 {
            1
        }
    }
    pub fn g() -> u8 {
        T::f() //~ ERROR E0790: the type of this can't be inferred
    }
}
