//! What items must not be: each rule of rustc, and what is just within it.
pub mod s34 {
    trait T {}
    trait M {}
    struct S;
    impl<X: M> T for X {}
    impl T for S {}
}
pub mod s37 {
    trait T<A> {}
    impl T<u8> for u8 {}
    impl T<u16> for u8 {}
}
pub mod s43 {
    struct X {
        a: u8,
    }
    fn X() {}
    const Y: u8 = 0;
    struct Y2;
    type Y2b = Y2;
}
pub mod s63 {
    struct S<T: ?Sized>(T);
    fn f(s: &S<[u8]>) -> usize {
        0
    }
    fn g<T: ?Sized>(x: &T) {}
    fn h(x: &str) {
        g(x)
    }
}
pub mod s68 {
    trait T {
        fn f(x: Self);
    }
    impl T for u8 {
        fn f(x: u8) {}
    }
}
pub mod s74 {
    pub fn start() -> u8 {
        3
    }
}
pub mod s83 {
    static A: u8 = B;
    static B: u8 = 3;
    const C: u8 = A;
}
pub mod s85 {
    extern "C" fn f(x: u8) -> u8 {
        x
    }
    fn g() -> u8 {
        f(1)
    }
}
pub mod s103 {
    use core::sync::atomic::AtomicU8;
    static X: AtomicU8 = AtomicU8::new(1);
    static Y: &AtomicU8 = &X;
}
pub mod s105 {
    static mut X: &mut [u8] = &mut [1, 2];
}
pub mod s107 {
    static mut X: &mut u8 = &mut 3;
}
pub mod s108 {
    const X: u8 = {
        let mut a = 3;
        let r = &mut a;
        *r += 1;
        a
    };
}
pub mod s111 {
    const fn f(x: &mut u8) -> u8 {
        *x += 1;
        *x
    }
    const X: u8 = f(&mut 3);
}
pub mod s112 {
    const X: &Option<core::cell::Cell<u8>> = &None;
}
pub mod s113 {
    const X: &[u8] = &[1, 2];
    const Y: &u8 = &(3 + 4);
    static Z: &[&[u8]] = &[&[1], &[2, 3]];
}
pub mod s114 {
    static X: u8 = 1;
    const Y: &u8 = &X;
}
pub mod s115 {
    static X: u8 = 1;
    static Y: &u8 = &X;
    static Z: u8 = X + 1;
}
pub mod s116 {
    static mut X: u8 = 1;
    static mut Y: *mut u8 = &raw mut X;
    const Z: *const u8 = &raw const X;
}
pub mod s117 {
    static mut X: u8 = 1;
    static Y: u8 = unsafe { X };
}
pub mod s125 {
    extern "C" fn f() {}
    extern "C" {
        fn g();
    }
}
pub mod s128 {
    trait A {
        fn m(&self) {}
    }
    trait B {
        fn m(&self) {}
    }
    fn f<T: A>(x: T) {
        x.m()
    }
    impl<T> B for T {}
}
pub mod s129 {
    trait A {
        fn m(&self) {}
    }
    trait B {
        fn m(&self) {}
    }
    impl A for u8 {}
    impl B for u16 {}
    fn f() {
        3u8.m();
        3u16.m();
    }
}
pub mod s131 {
    trait A {
        fn m(&self) {}
    }
    trait B {
        fn m(self);
    }
    impl A for u8 {}
    impl B for u8 {
        fn m(self) {}
    }
    fn f(x: u8) {
        x.m();
        (&x).m();
    }
}
pub mod s132 {
    trait A {
        fn m(&self) -> u8 {
            1
        }
    }
    struct S;
    impl S {
        fn m(&self) -> u16 {
            2
        }
    }
    impl A for S {}
    fn f(x: S) -> u16 {
        x.m()
    }
}
pub mod s139 {
    trait A<X> {
        fn m(&self, x: X) {}
    }
    impl A<u8> for u8 {}
    impl A<u16> for u8 {}
    fn f(x: u8) {
        x.m(3u8);
        x.m(3u16);
    }
    fn g<T: A<u8> + A<u16>>(t: T) {
        t.m(3u8);
        t.m(4u16);
    }
}
pub mod s140 {
    mod a {
        pub trait A {
            fn m(&self) {}
        }
        impl A for u8 {}
    }
    mod b {
        pub trait B {
            fn m(&self) {}
        }
        impl B for u8 {}
    }
    use a::A;
    fn f(x: u8) {
        x.m()
    }
}
pub mod s141 {
    struct S;
    trait A {
        fn m(&self);
    }
    trait B {
        fn m(&self);
    }
    impl<T> A for &T {
        fn m(&self) {}
    }
    impl B for S {
        fn m(&self) {}
    }
    fn f(s: S) {
        s.m();
        (&s).m()
    }
}
pub mod s142 {
    struct S<T>(T)
    where
        T: Copy;
    fn f<T>()
    where
        S<T>: Clone,
        T: Copy,
    {
    }
    trait Q {
        fn foo(&self) -> u8;
    }
    impl<T> S<T>
    where
        T: Copy,
    {
        fn foo(&self) -> u16 {
            1
        }
    }
    fn g<T: Copy>(s: S<T>) -> u16
    where
        S<T>: Q,
    {
        s.foo()
    }
}
