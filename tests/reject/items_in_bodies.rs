//# rustc: fail
//! Items inside of bodies, and members of several implementations: what they are is known everywhere.
pub mod s0 {
    struct X;
    trait T {
        fn foo(&self) -> u8 {
            1
        }
    }
    impl T for X {}
    fn a(x: &X) -> u8 {
        x.foo() //~ ERROR E0308: mismatched types: expected `u8`, found `u16`
    }
    fn b() {
        impl X {
            fn foo(&self) -> u16 {
                2
            }
        }
    }
}
pub mod s1 {
    struct X;
    trait T {
        fn foo(&self) -> u8 {
            1
        }
    }
    impl T for X {}
    fn b() {
        impl T for X {} //~ ERROR E0119: `s1::T` is implemented twice for `s1::X`
    }
}
pub mod s3 {
    struct X;
    fn b() {
        impl X {
            fn g(&self) -> u8 { //~ ERROR E0592: `g` is defined twice
                1
            }
        }
    }
    fn c() {
        impl X {
            fn g(&self) -> u8 {
                1
            }
        }
    }
    pub fn start() {
        b();
        c();
        X.g(); //~ ERROR E0034: it is not clear which `g` is meant
    }
}
pub mod s4 {
    trait T {
        fn foo(&self) -> u8;
    }
    fn b() {
        struct Y;
        impl T for Y {} //~ ERROR E0046: this implementation of `s4::T` lacks `foo`
    }
    pub fn start() {
        b();
    }
}
pub mod s5 {
    trait T {
        fn foo(&self) -> u8;
    }
    fn b() {
        struct Y;
        impl T for Y {
            fn foo(&self) -> u16 { //~ ERROR E0053: `foo` has another type in the trait: expected `u8`, found `u16`
                1
            }
        }
    }
    pub fn start() {
        b();
    }
}
pub mod s6 {
    fn b() {
        struct Y(Y); //~ ERROR E0072: the type `s6::Y` holds itself and so has no finite size
    }
    pub fn start() {
        b();
    }
}
pub mod s7 {
    fn b() {
        const K: u8 = 255 + 1; //~ ERROR E0080: the value of this constant overflows `u8`
    }
    pub fn start() {
        b();
    }
}
pub mod s8 {
    fn b() {
        #[repr(u8)]
        enum E {
            A = 255,
            B, //~ ERROR E0370: the number of `B` is too large for `u8`
        }
    }
    pub fn start() {
        b();
    }
}
pub mod s9 {
    fn b() {
        struct R<'a, T>(&'a T);
        struct S<'a, T>(R<'static, &'a T>); //~ ERROR E0477: the type `s9::R<&T>` demands that `'a` lasts as long as `'static`
    }
    pub fn start() {
        b();
    }
}
pub mod s12 {
    struct X;
    impl X {
        fn g(&self) -> u8 { //~ ERROR E0592: `g` is defined twice
            1
        }
    }
    impl X {
        fn g(&self) -> u8 {
            1
        }
    }
}
pub mod s14 {
    struct X<T>(T);
    impl<T> X<T> {
        fn g(&self) -> u8 { //~ ERROR E0592: `g` is defined twice
            1
        }
    }
    impl X<u16> {
        fn g(&self) -> u8 {
            1
        }
    }
}
pub mod s15 {
    struct X<T>(T);
    impl<T> X<T> {
        const G: u8 = 1; //~ ERROR E0592: `G` is defined twice
    }
    impl X<u16> {
        fn G() {}
    }
}
pub mod s16 {
    struct X<T>(T);
    trait A {}
    trait B {}
    impl<T: A> X<T> {
        fn g() {} //~ ERROR E0592: `g` is defined twice
    }
    impl<T: B> X<T> {
        fn g() {}
    }
}
pub mod s17 {
    mod a {
        pub struct X;
        impl X {
            fn g(&self) {} //~ ERROR E0592: `g` is defined twice
        }
        pub fn k(x: &X) {
            x.g()
        }
    }
    mod b {
        impl super::a::X {
            fn g(&self) {}
        }
    }
}
pub mod s18 {
    fn b() {
        struct X;
        impl X {
            fn g(&self) -> u8 { //~ ERROR E0592: `g` is defined twice
                1
            }
        }
        {
            impl X {
                fn g(&self) -> u8 {
                    1
                }
            }
        }
    }
    pub fn start() {
        b();
    }
}
pub mod s20 {
    mod a {
        pub fn f() -> u8 {
            mod inner {
                pub struct X {
                    v: u8,
                }
            }
            let x = inner::X { v: 1 }; //~ ERROR E0451: the field `v` of `s20::a::inner::X` is private
            x.v //~ ERROR E0616: the field `v` of `s20::a::inner::X` is private
        }
    }
    pub fn start() {
        a::f();
    }
}
pub mod s24 {
    fn outer<T>(t: T) -> T {
        fn inner(x: T) -> T { //~ ERROR E0401: `T` belongs to
//~| ERROR E0401: `T` belongs to
            x
        }
        inner(t)
    }
}
pub mod s25 {
    fn outer() {
        let y = 3;
        fn inner() -> u8 {
            y //~ ERROR E0434: `y` is a variable of
        }
        inner();
    }
}
pub mod s26 {
    mod m {
        pub trait Z {
            fn z(&self) -> u8 {
                1
            }
        }
    }
    fn f() {
        use m::Z;
        impl Z for u8 {}
        3u8.z();
    }
    fn g() {
        3u8.z(); //~ ERROR E0599: `u8` has no method `z`
    }
}
pub mod s29 {
    fn f() {
        struct A;
        impl Drop for A {
            fn drop(&mut self) {}
        }
        struct B(A, u8);
        let b = B(A, 1);
        let B(a, _) = b;
        let _ = a;
    }
    fn g() {
        struct A(String2);
        struct String2;
        impl Drop for A {
            fn drop(&mut self) {}
        }
        let b = A(String2);
        let A(a) = b; //~ ERROR E0509: `b.0` can't be moved out of `s29::A`, which has a destructor
        let _ = a;
    }
}
pub mod s32 {
    fn f() {
        use self::inner::K; //~ ERROR E0432: `self::inner::K` names nothing that can be imported
        mod inner {
            pub const K: u8 = 1;
        }
        let _ = K; //~ ERROR E0425: there is no value `K` in scope
    }
    pub fn start() {
        f()
    }
}
pub mod s35 {
    fn f<'a>(x: &'a u8) -> &'a u8 {
        fn g(y: &'a u8) -> &'a u8 { //~ ERROR E0261: the lifetime `'a` is not declared
//~| ERROR E0261: the lifetime `'a` is not declared
            y
        }
        g(x)
    }
}
pub mod s36 {
    fn f() {
        extern "C" {
            fn h(x: u8) -> u8;
        }
        unsafe {
            h(1);
        }
        h(2); //~ ERROR E0133: a call of the unsafe function `h` is unsafe, and stands in no `unsafe` block
    }
}
