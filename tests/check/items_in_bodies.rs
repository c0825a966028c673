//! Items inside of bodies, and members of several implementations: what they are is known everywhere.
pub mod s2 {
    struct X;
    trait T {
        fn foo(&self) -> u8 {
            1
        }
    }
    fn c(x: &X) -> u8 {
        x.foo()
    }
    fn b() {
        impl T for X {}
    }
    pub fn start() {
        b();
        c(&X);
    }
}
pub mod s10 {
    struct X;
    fn c() -> u8 {
        X.g()
    }
    fn b() {
        {
            fn h() {
                impl X {
                    fn g(&self) -> u8 {
                        1
                    }
                }
            }
            h();
        }
    }
    pub fn start() {
        b();
        c();
    }
}
pub mod s13 {
    struct X<T>(T);
    impl X<u8> {
        fn g(&self) -> u8 {
            1
        }
    }
    impl X<u16> {
        fn g(&self) -> u8 {
            1
        }
    }
}
pub mod s19 {
    fn b() {
        struct X {
            v: u8,
        }
        impl X {
            fn g(&self) -> u8 {
                self.v
            }
        }
        fn inner(x: &X) -> u8 {
            x.v + x.g()
        }
        let x = X { v: 1 };
        inner(&x);
    }
    pub fn start() {
        b();
    }
}
pub mod s21 {
    fn f() {
        {
            fn g() -> u8 {
                h()
            }
            fn h() -> u8 {
                3
            }
            g();
        }
        fn h() -> u16 {
            4
        }
        let _: u16 = h();
    }
    pub fn start() {
        f();
    }
}
pub mod s22 {
    fn f() {
        let x = [0u8; {
            fn k() -> usize {
                3
            }
            const K: usize = 3;
            K
        }];
        let _ = x;
    }
    const C: u8 = {
        const fn q() -> u8 {
            7
        }
        q()
    };
    static S: u8 = {
        struct T(u8);
        T(3).0
    };
    struct A(
        [u8; {
            const N: usize = 4;
            N
        }],
    );
    trait Tr {
        const K: u8 = {
            const J: u8 = 9;
            J
        };
        fn d(&self) -> u8 {
            fn e() -> u8 {
                5
            }
            e()
        }
    }
    impl Tr for u8 {
        fn d(&self) -> u8 {
            fn e() -> u8 {
                6
            }
            e()
        }
    }
    enum E {
        A = {
            const N: isize = 4;
            N
        },
        B,
    }
    pub fn start() {
        f();
        3u8.d();
        let _ = S + C;
        let _ = E::B as u8;
        let _ = E::A;
        let _ = A([0; 4]);
    }
}
pub mod s23 {
    pub fn start() {
        let f = |x: u8| {
            fn dbl(v: u8) -> u8 {
                v * 2
            }
            dbl(x)
        };
        f(3);
        match 3u8 {
            3 => {
                use core::cmp::max;
                let _ = max(1, 2);
            }
            _ => {
                enum Q {
                    A,
                    B,
                }
                use Q::*;
                let _ = matches!(A, B);
            }
        }
    }
}
pub mod s27 {
    fn f() {
        #[cfg(test)]
        fn g() {
            fn h() {}
        }
        {
            fn g() -> u8 {
                3
            }
            g();
        }
        #[cfg(test)]
        fn k() {
            {
                struct Unused;
                impl Unused {}
            }
        }
    }
    pub fn start() {
        f()
    }
}
pub mod s28 {
    fn f() -> u8 {
        #[derive(Clone, Copy, PartialEq)]
        struct P(u8);
        impl core::ops::Add for P {
            type Output = P;
            fn add(self, o: P) -> P {
                P(self.0 + o.0)
            }
        }
        let p = P(1) + P(2);
        if p == p.clone() {
            p.0
        } else {
            0
        }
    }
    pub fn start() {
        f();
    }
}
pub mod s31 {
    fn f() {
        fn f() {
            fn f() -> u8 {
                1
            }
            let _: u8 = f();
        }
        f()
    }
    pub fn start() {
        f()
    }
}
pub mod s33 {
    fn f() {
        mod inner {
            pub const K: u8 = 1;
        }
        use inner::K;
        let _ = K;
    }
    pub fn start() {
        f()
    }
}
pub mod s34 {
    fn f() {
        let v = K;
        const K: u8 = 1;
        let _: u8 = v;
        let K = 1u8 else { return };
    }
    pub fn start() {
        f()
    }
}
