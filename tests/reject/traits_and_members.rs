//# rustc: fail
//! Traits and their implementations, members, moves, the core library.
pub mod s0 {
    trait A {
        fn a(&self);
    }
    impl A for u8 {
        fn a(&self) {}
        fn b(&self) {} //~ ERROR E0407: the trait `s0::A` has no method `b`
    }
}
pub mod s1 {
    trait A {
        type T;
    }
    impl A for u8 {
        type T = u8;
        type U = u8; //~ ERROR E0437: the trait `s1::A` has no type `U`
    }
}
pub mod s2 {
    trait A {
        const C: u8;
    }
    impl A for u8 {
        const C: u8 = 1;
        const D: u8 = 2; //~ ERROR E0438: the trait `s2::A` has no constant `D`
    }
}
pub mod s3 {
    trait A {}
    impl A for u8 {
        const D: u8 = 2; //~ ERROR E0438: the trait `s3::A` has no constant `D`
    }
}
pub mod s4 {
    trait A<T> {}
    impl A for u8 {} //~ ERROR E0107: the trait `A` takes 1 generic arguments, not 0
}
pub mod s5 {
    trait A<T> {}
    impl A<u8, u8> for u8 {} //~ ERROR E0107: the trait `A` takes 1 generic arguments, not 2
}
pub mod s6 {
    trait A {}
    impl A<u8> for u8 {} //~ ERROR E0107: the trait `A` takes 0 generic arguments, not 1
}
pub mod s7 {
    struct S;
    impl A for S {} //~ ERROR E0405: there is no trait `A` in scope
}
pub mod s8 {
    trait A {}
    impl A for Foo {} //~ ERROR E0425: there is no type `Foo` in scope
}
pub mod s11 {
    trait A {
        fn f();
    }
    struct S;
    impl A for S {
        fn f() {}
        fn f() {} //~ ERROR E0201: `f` is defined twice
    }
}
pub mod s12 {
    impl S {
        fn f() {}
    }
    struct S;
    impl S {
        fn g() {
            Self::f();
            S::f();
            f(); //~ ERROR E0425: there is no value `f` in scope
        }
    }
}
pub mod s13 {
    struct S;
    impl S {
        fn f(&self) {}
        fn g() {
            self.f(); //~ ERROR E0424: there is no `self` here
        }
    }
}
pub mod s14 {
    struct S;
    impl S {
        fn f(&self) {
            f(); //~ ERROR E0425: there is no value `f` in scope
            Self::f(self);
            S::f(self);
            self.f();
        }
    }
}
pub mod s22 {
    trait A {
        fn a(&self) -> u8;
    }
    fn f(x: A) {} //~ ERROR E0782: `A` is a trait, not a type
}
pub mod s23 {
    trait A {
        fn a(&self) -> u8;
    }
    fn f(x: &A) {} //~ ERROR E0782: `A` is a trait, not a type
}
pub mod s33 {
    impl Drop for S {
        fn drop(&self) {} //~ ERROR E0053: `drop` has another type in the trait: expected `&mut s33::S`, found `&s33::S`
    }
    struct S;
}
pub mod s34 {
    impl Drop for S {} //~ ERROR E0046: this implementation of `Drop` lacks `drop`
    struct S;
}
pub mod s36 {
    #[derive(Clone, Copy)]
    enum E { //~ ERROR E0204: `s36::E` can't be `Copy`: it holds a `Vec<u8>`, which is not
        A(u8),
        B { v: Vec<u8> },
    }
}
pub mod s55 {
    mod a {}
    mod a {} //~ ERROR E0428: the name `a` is defined twice
}
pub mod s56 {
    fn f() {
        mod a {}
        mod a {} //~ ERROR E0428: the name `a` is defined twice
    }
}
pub mod s57 {
    struct a;
    mod a {} //~ ERROR E0428: the name `a` is defined twice
}
pub mod s67 {
    #[test]
    fn f() {
        let x: u8 = "a";
    }
    fn g() {
        f() //~ ERROR E0425: there is no value `f` in scope
    }
}
pub mod s68 {
    #[test] //~ ERROR N0003: `test` does not stand on a struct
    struct S;
}
pub mod s69 {
    struct S;
    impl S {
        #[test] //~ ERROR N0003: `#[test]` is for functions of modules
        fn f() {}
    }
}
