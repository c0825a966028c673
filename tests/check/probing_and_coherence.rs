//! Which implementation and which method is meant; loops over links.
pub mod s1 {
    pub trait A {}
    pub trait B {}
    impl<T: A> B for T {}
    pub struct S;
    impl B for S {}
}

pub mod s3 {
    pub trait A<T> {}
    pub struct S;
    impl A<u8> for S {}
    impl A<u16> for S {}
    impl<T> A<Vec<T>> for S {}
}

pub mod s6 {
    pub trait A {}
    impl<T> A for &T {}
    impl<T> A for &mut T {}
    impl<T> A for *const T {}
    impl<T> A for [T] {}
    impl<T, const N: usize> A for [T; N] {}
}

pub mod s7 {
    pub struct S<T>(T);
    impl S<u8> {
        pub fn f(&self) {}
    }
    impl S<u16> {
        pub fn f(&self) {}
    }
    pub fn g(x: S<u8>, y: S<u16>) {
        x.f();
        y.f();
    }
}

pub mod s11 {
    pub struct S<T>(T);
    impl<T> From<S<T>> for Option<T> {
        fn from(s: S<T>) -> Option<T> {
            Some(s.0)
        }
    }
}

pub mod s12 {
    pub struct S;
    impl<T> PartialEq<T> for S {
        fn eq(&self, _: &T) -> bool {
            true
        }
    }
    pub fn f() -> bool {
        S == 1 && S == "a" && S == S
    }
}

pub mod s13 {
    pub struct S;
    impl PartialEq<S> for u8 {
        fn eq(&self, _: &S) -> bool {
            true
        }
    }
    pub fn f(x: u8) -> bool {
        x == S && 3u8 == S
    }
}

pub mod s14 {
    pub struct S;
    impl PartialEq<S> for u8 {
        fn eq(&self, _: &S) -> bool {
            true
        }
    }
    pub fn f() -> bool {
        3 == S
    }
}

pub mod s15 {
    pub struct S;
    impl S {
        pub fn f(self) -> u8 {
            1
        }
    }
    pub trait T {
        fn f(&self) -> u16;
    }
    impl T for S {
        fn f(&self) -> u16 {
            2
        }
    }
    pub fn g(s: &S) -> u16 {
        s.f()
    }
}

pub mod s16 {
    pub struct S;
    impl S {
        pub fn f(&self) -> u8 {
            1
        }
    }
    pub trait T {
        fn f(self) -> u16;
    }
    impl T for S {
        fn f(self) -> u16 {
            2
        }
    }
    pub fn g(s: S) -> u16 {
        s.f()
    }
}

pub mod s17 {
    pub struct S;
    impl S {
        pub fn f(&self) -> u8 {
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
    pub fn g(s: S) -> u8 {
        s.f()
    }
}

pub mod s19 {
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
    pub fn g(s: S) -> u16 {
        s.f()
    }
}

pub mod s20 {
    pub trait T {
        fn f(&self) -> u8;
    }
    impl T for [u8] {
        fn f(&self) -> u8 {
            1
        }
    }
    pub fn g() -> u8 {
        [1u8, 2].f() + vec![1u8].f() + Box::new([1u8]).f()
    }
}

pub mod s21 {
    pub trait T {
        fn f(self) -> u8;
    }
    impl T for [u8; 2] {
        fn f(self) -> u8 {
            1
        }
    }
    impl T for &[u8] {
        fn f(self) -> u8 {
            2
        }
    }
    pub fn g() -> u8 {
        [1, 2].f() + [1, 2, 3][..].f()
    }
}

pub mod s22 {
    pub trait T {
        fn f(self) -> u8;
    }
    impl T for &[u8] {
        fn f(self) -> u8 {
            2
        }
    }
    pub fn g() -> u8 {
        [1u8, 2, 3].f()
    }
}

pub mod s23 {
    pub struct W<T>(T);
    impl<T> std::ops::Deref for W<T> {
        type Target = T;
        fn deref(&self) -> &T {
            &self.0
        }
    }
    pub fn g(w: W<W<Vec<u8>>>) -> usize {
        w.len() + w.0.len() + w.0 .0.len()
    }
}

pub mod s25 {
    pub struct W<T>(T);
    impl<T> std::ops::Deref for W<T> {
        type Target = T;
        fn deref(&self) -> &T {
            &self.0
        }
    }
    impl<T> std::ops::DerefMut for W<T> {
        fn deref_mut(&mut self) -> &mut T {
            &mut self.0
        }
    }
    pub fn g(mut w: W<Vec<u8>>) -> usize {
        w.push(1);
        w[0] += 1;
        let x = &mut *w;
        x.push(2);
        w.len()
    }
}

pub mod s27 {
    pub fn f(x: &&&u8) -> u8 {
        x.clone().clone().clone()
    }
}

pub mod s30 {
    pub fn f<T>(x: &T) -> &T {
        let y = x.clone();
        y
    }
}

pub mod s32 {
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
        A::m(&x) + <u8 as B>::m(&x)
    }
}

pub mod s34 {
    pub mod m {
        pub trait A {
            fn m(&self) -> u8 {
                1
            }
        }
        impl A for u8 {}
    }
    pub fn f(x: u8) -> u8 {
        use m::A as _;
        x.m()
    }
}

pub mod s36 {
    pub fn f() -> i32 {
        let x: i32 = (-5i32).abs();
        -5i32.abs() + x
    }
}

pub mod s38 {
    pub fn f() -> usize {
        let v: Vec<_> = (0..3).map(|i| i * 2).collect();
        v.len()
    }
}

pub mod s39 {
    pub fn f() -> u64 {
        let v = (0..3).map(|i| i * 2).collect::<Vec<_>>();
        v.iter().sum()
    }
}

pub mod s41 {
    pub fn f() -> u64 {
        (0..3).map(|i| i * 2).sum()
    }
}

pub mod s42 {
    pub fn f() -> u64 {
        let s = (0..3u64).sum();
        s
    }
}

pub mod s45 {
    pub fn f(mut x: Option<&mut u8>) -> u8 {
        if let Some(y) = &mut x {
            **y += 1;
        }
        match x {
            Some(z) => *z,
            None => 0,
        }
    }
}

pub mod s46 {
    pub fn f(x: &mut Option<u8>) -> u8 {
        match x {
            Some(y) if *y > 1 => {
                *y = 2;
                *y
            }
            Some(y) => *y,
            None => {
                *x = Some(1);
                1
            }
        }
    }
}

pub mod s47 {
    pub fn f(x: &mut Option<u8>) -> &mut u8 {
        match x {
            Some(y) => y,
            None => {
                *x = Some(1);
                x.as_mut().unwrap()
            }
        }
    }
}

pub mod s48 {
    pub fn f(x: &mut Option<u8>) -> &mut u8 {
        if let Some(y) = x {
            return y;
        }
        *x = Some(1);
        x.as_mut().unwrap()
    }
}

pub mod s49 {
    pub fn f(x: &mut Option<u8>) -> &mut u8 {
        if x.is_some() {
            return x.as_mut().unwrap();
        }
        *x = Some(1);
        x.as_mut().unwrap()
    }
}

pub mod s50 {
    pub struct L {
        v: u8,
        n: Option<Box<L>>,
    }
    pub fn f(mut l: &mut L) -> &mut u8 {
        while let Some(n) = &mut l.n {
            l = n;
        }
        &mut l.v
    }
}

pub mod s51 {
    pub struct L {
        v: u8,
        n: Option<Box<L>>,
    }
    pub fn f(mut l: &mut L) -> &mut u8 {
        while l.n.is_some() {
            l = l.n.as_mut().unwrap();
        }
        &mut l.v
    }
}

pub mod s52 {
    pub struct L {
        v: u8,
        n: Option<Box<L>>,
    }
    pub fn f(mut l: &mut L) -> &mut Option<Box<L>> {
        loop {
            match l.n {
                Some(ref mut n) => l = n,
                None => return &mut l.n,
            }
        }
    }
}

pub mod s53 {
    pub struct L {
        v: u8,
        n: Option<Box<L>>,
    }
    pub fn f(mut l: &mut Option<Box<L>>) {
        while let Some(n) = l {
            l = &mut n.n;
        }
        *l = None;
    }
}

pub mod s57 {
    pub fn f(v: &mut [Vec<u8>; 2]) {
        v[0].push(v[1].len() as u8);
    }
}

pub mod s58 {
    pub fn f(v: &mut (Vec<u8>, Vec<u8>)) {
        v.0.push(v.1.len() as u8);
        let a = &mut v.0;
        let b = &v.1;
        a.push(b[0]);
    }
}

pub mod s60 {
    pub fn f(x: &mut u8) -> u8 {
        let y = &mut *x;
        *y = 1;
        let z = &*x;
        *z + *x
    }
}
