//! What types and bounds demand where they are named, and what has a size.
pub mod s3 {
    fn g<T: ?Sized>(x: &T) {}
    fn h<T: ?Sized>(x: &T) {
        g(x);
        g::<[u8]>(&[1]);
        g("a")
    }
}
pub mod s8 {
    struct S<T: ?Sized>(T);
    fn f(x: &S<str>) {}
    fn g(x: Box<S<[u8]>>, y: Box<str>, z: *const S<[u8]>) {}
}
pub mod s11 {
    struct S<T: ?Sized>(u8, T);
    fn f<T: ?Sized>(x: &S<T>) -> &T {
        &x.1
    }
    fn g(x: &S<u8>) -> u8 {
        *f(x)
    }
}
pub mod s26 {
    trait Q {
        type A: Copy;
    }
    fn f<T: Q<A = Vec<u8>>>() {}
}
pub mod s31 {
    trait Q: Sized {
        fn f(self) {}
        fn g(&self) -> Option<Self> {
            None
        }
    }
}
pub mod s33 {
    trait Q {
        fn g(&self) -> Self;
        fn h(x: Self);
        fn k(&self) -> (u8, Self);
    }
}
pub mod s36 {
    fn f(x: &[u8]) {
        let _ = *x;
        match *x {
            [] => {}
            _ => {}
        }
        let r = &*x;
        let ref q = *x;
    }
}
pub mod s43 {
    fn f(g: fn([u8])) {}
    type A = fn(str) -> [u8];
}
pub mod s44 {
    type A = Option<str>;
    type B = [[u8]; 3];
    type C = [str];
    type D = (str, u8);
}
pub mod s48 {
    trait Q {
        type A;
        type B: ?Sized;
        fn a(&self) -> &Self::B;
    }
    impl Q for u8 {
        type A = u8;
        type B = str;
        fn a(&self) -> &str {
            ""
        }
    }
    fn f<T: Q>(x: &T) {
        let _ = x.a();
    }
}
pub mod s52 {
    trait P<T: ?Sized> {}
    impl P<[u8]> for u8 {}
    impl<T> P<T> for u16 {}
    fn f(x: &dyn_) {}
    struct dyn_;
}
pub mod s53 {
    impl<T> Tr for T {}
    trait Tr {
        fn t(&self) {}
    }
    fn f(x: &str) {
        x.t();
    }
}
pub mod s54 {
    impl<T: ?Sized> Tr for T {}
    trait Tr {
        fn t(&self) {}
    }
    fn f(x: &str, y: &[u8]) {
        x.t();
        y.t();
        (*x).t()
    }
}
pub mod s57 {
    use core::marker::PhantomData;
    struct S<T: ?Sized>(PhantomData<T>);
    fn f(x: S<str>) -> S<[u8]> {
        S(PhantomData)
    }
}
