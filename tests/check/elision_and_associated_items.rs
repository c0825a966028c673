//! Lifetimes that are left out, destructors, associated items, const parameters.
pub mod s2 {
    pub struct S<'a> {
        x: &'a u8,
    }
    impl<'a> S<'a> {
        pub fn get(&self) -> &'a u8 {
            self.x
        }
    }
    pub fn f<'a>(s: S<'a>) -> &'a u8 {
        s.get()
    }
}

pub mod s4 {
    pub struct S<'a> {
        x: &'a mut u8,
    }
    impl<'a> S<'a> {
        pub fn get(self) -> &'a mut u8 {
            self.x
        }
        pub fn re(&mut self) -> &mut u8 {
            self.x
        }
    }
}

pub mod s8 {
    pub trait T {
        fn f<'a>(&'a self, x: &'a u8) -> &'a u8;
    }
    impl T for u8 {
        fn f(&self, x: &u8) -> &u8 {
            self
        }
    }
}

pub mod s9 {
    pub trait T {
        fn f(&self, x: &u8) -> &u8;
    }
    impl T for u8 {
        fn f<'a>(&'a self, x: &u8) -> &'a u8 {
            self
        }
    }
}

pub mod s12 {
    pub fn f<'a, 'b>(v: &'a mut Vec<&'b u8>, x: &'b u8) {
        v.push(x);
    }
    pub fn g(x: &u8) {
        let mut v = vec![];
        f(&mut v, x);
        v.len();
    }
}

pub mod s14 {
    pub fn f() {
        let mut v = vec![];
        {
            let x = 5;
            v.push(&x);
        }
        v = vec![];
        v.len();
        let y = 1;
        v.push(&y);
    }
}

pub mod s16 {
    pub struct D<'a>(&'a u8);
    pub fn f() {
        let d;
        let x = 5;
        d = D(&x);
    }
}

pub mod s18 {
    pub fn f() {
        let mut v = vec![];
        let x = 5;
        v.push(&x);
    }
}

pub mod s19 {
    pub fn f() {
        let b;
        let x = 5;
        b = Box::new(&x);
    }
}

pub mod s20 {
    pub struct D<'a>(Option<Box<D<'a>>>, &'a u8);
    pub fn f() {
        let mut a = D(None, &1);
        let x = 5;
        let b = D(None, &x);
        a.0 = Some(Box::new(b));
    }
}

pub mod s23 {
    pub fn f(x: &mut Vec<u8>) -> u8 {
        match x.first() {
            Some(y) => *y,
            None => {
                x.push(1);
                x[0]
            }
        }
    }
}

pub mod s25 {
    pub fn f(x: &mut (u8, u8)) -> (&mut u8, &mut u8) {
        (&mut x.0, &mut x.1)
    }
}

pub mod s27 {
    pub fn f(x: &mut [u8; 2]) -> (&mut u8, &mut u8) {
        let [a, b] = x;
        (a, b)
    }
}

pub mod s28 {
    pub fn f(x: &mut Vec<u8>) {
        for y in x.iter() {
            if *y > 1 {
                x.push(1);
                break;
            }
        }
    }
}

pub mod s29 {
    pub fn f(x: &mut Vec<u8>) {
        let mut it = x.iter_mut();
        let a = it.next();
        let b = it.next();
        if let (Some(a), Some(b)) = (a, b) {
            std::mem::swap(a, b);
        }
        x.push(1);
    }
}

pub mod s31 {
    pub fn f<'a>(x: &'a u8)
    where
        'a: 'static,
    {
        let y: &'static u8 = x;
    }
}

pub mod s32 {
    pub fn f<'a, T: 'a>(x: &'a T) -> &'a T {
        x
    }
    pub struct H<'a, T> {
        r: &'a T,
    }
    pub fn g<T>(x: T) -> T {
        let h = H { r: &x };
        let _ = h.r;
        x
    }
}

pub mod s33 {
    pub trait T {
        const N: usize;
        type A;
        fn f(&self) -> [u8; 3];
    }
    pub struct S;
    impl T for S {
        const N: usize = 3;
        type A = u8;
        fn f(&self) -> [u8; S::N] {
            [0; Self::N]
        }
    }
}

pub mod s35 {
    pub trait T {
        const N: usize;
        const M: usize = Self::N + 1;
    }
    impl T for u8 {
        const N: usize = 3;
    }
    pub const X: [u8; <u8 as T>::M] = [1; 4];
}

pub mod s37 {
    pub struct A<const N: usize>([u8; N]);
    impl<const N: usize> A<N> {
        pub const L: usize = N * 2;
        pub fn f(&self) -> usize {
            Self::L + N
        }
    }
    pub fn g() -> usize {
        A([1, 2, 3]).f() + A::<5>::L
    }
}

pub mod s39 {
    pub struct A<const N: usize, const B: bool = true>;
    pub fn f(x: A<3>) -> A<3, true> {
        x
    }
}

pub mod s41 {
    pub fn f<const N: usize>(x: [u8; N]) -> usize {
        N
    }
    pub fn g() -> usize {
        f([1, 2]) + f::<3>([1; 3]) + f::<{ 1 + 1 }>([1, 2]) + f::<_>([1])
    }
}

pub mod s44 {
    pub fn f<const N: i8>() -> i8 {
        N
    }
    pub fn g() -> i8 {
        f::<-5>() + f::<{ -5 + 1 }>()
    }
}

pub mod s45 {
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
        f(Some(1))
    }
}

pub mod s47 {
    pub trait I {
        type T: Copy;
        fn g(&self) -> Self::T;
    }
    pub fn f<Q: I>(q: Q) -> (Q::T, Q::T) {
        let x = q.g();
        (x, x)
    }
}

pub mod s49 {
    pub trait I {
        type T;
        fn g(&self) -> Self::T;
    }
    pub fn f<Q: I>(q: Q) -> (Q::T, Q::T)
    where
        Q::T: Clone,
    {
        let x = q.g();
        (x.clone(), x)
    }
}

pub mod s50 {
    pub trait I {
        type T;
    }
    pub trait J: I<T = u8> {
        fn h(&self, x: Self::T) -> u8 {
            x + 1
        }
    }
}

pub mod s52 {
    pub trait I {
        fn new() -> Self
        where
            Self: Sized;
        fn f(&self) {}
    }
    impl I for [u8] {}
    pub fn g(x: &[u8]) {
        x.f();
    }
}

pub mod s55 {
    pub trait T<X = Self> {
        fn f(&self, x: X);
    }
    impl T for u8 {
        fn f(&self, x: u8) {}
    }
    impl T<u16> for u8 {
        fn f(&self, x: u16) {}
    }
    pub fn g(x: u8) {
        x.f(1u8);
        x.f(2u16);
        T::<u16>::f(&x, 3);
    }
}

pub mod s57 {
    pub trait T {
        fn f() -> Self;
    }
    impl T for u8 {
        fn f() -> u8 {
            1
        }
    }
    impl T for u16 {
        fn f() -> u16 {
            1
        }
    }
    pub fn g() -> u8 {
        T::f()
    }
    pub fn h() -> u16 {
        let x = T::f();
        x
    }
}
