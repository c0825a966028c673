//# rustc: fail
//! What items must not be: each rule of rustc, and what is just within it.
pub mod s15 {
    struct S<'a>(&'a mut u8);
    impl<'a> Clone for S<'a> {
        fn clone(&self) -> Self {
            loop {}
        }
    }
    impl<'a> Copy for S<'a> {} //~ ERROR E0204: `s15::S` can't be `Copy`: it holds a `&mut u8`, which is not
}
pub mod s16 {
    #[derive(Clone, Copy)] //~ ERROR E0184: `s16::S` has a `Drop`, so it can't be `Copy`
    struct S;
    impl Drop for S {
        fn drop(&mut self) {}
    }
}
pub mod s22 {
    impl u8 { //~ ERROR E0390: methods can't be added to the type `u8` here
        fn f() {}
    }
}
pub mod s61 {
    struct S([u8]);
    fn f(s: S) {} //~ ERROR E0277: the size of `s61::S` is not known, and something of this type is held here
//~| ERROR E0277: the size of `s61::S` is not known, and something of this type is held here
}
pub mod s64 {
    fn f<T: ?Sized>(x: T) {} //~ ERROR E0277: the size of `T` is not known, and something of this type is held here
//~| ERROR E0277: the size of `T` is not known, and something of this type is held here
}
pub mod s65 {
    trait T {
        fn f(self)
        where
            Self: Sized;
        fn g(&self) -> u8 {
            3
        }
    }
    impl T for str {
        fn f(self)
        where
            Self: Sized, //~ ERROR E0277: the size of `str` is not known, and something of this type is held here
        {
        }
    }
}
pub mod s66 {
    trait T {
        fn f(self);
    }
    impl T for str {
        fn f(self) {} //~ ERROR E0277: the size of `str` is not known, and something of this type is held here
    }
}
pub mod s67 {
    trait T {
        fn f(self) {} //~ ERROR E0277: the size of `Self` is not known, and something of this type is held here
    }
}
pub mod s69 {
    trait A {
        fn m(&self) {}
    }
    trait B {
        fn m(&self) {}
    }
    impl A for u8 {}
    impl B for u8 {}
    fn f(x: u8) {
        x.m() //~ ERROR E0034: it is not clear which `m` is meant
    }
}
pub mod s70 {
    struct S;
    impl S {
        const K: u8 = Self::K + 1; //~ ERROR E0391: the value of `K` depends on itself
    }
}
pub mod s71 {
    struct S;
    impl S {
        fn new() -> Self {
            Self
        }
        fn x(self: &mut Self) {}
        fn y(self: Box<Self>) {}
        fn z(self: u8) {} //~ ERROR E0307: `self` can't be of the type `u8`
    }
}
pub mod s72 {
    struct S;
    impl S {
        fn f(&self) {}
    }
    fn g() {
        S.f(1) //~ ERROR E0061: `f` takes 0 arguments, but 1 is given
    }
}
pub mod s76 {
    const fn f() -> u8 {
        g() //~ ERROR E0015: `s76::g` is not `const`, so a constant can't call it
    }
    fn g() -> u8 {
        1
    }
}
pub mod s78 {
    static mut X: u8 = 1;
    fn f() -> u8 {
        X //~ ERROR E0133: a use of a `static mut` is unsafe, and stands in no `unsafe` block
    }
}
pub mod s81 {
    static X: &u8 = &3;
    static Y: &'static mut u8 = &mut 3; //~ ERROR E0764: a constant can't refer mutably to a value of its own
}
pub mod s82 {
    const X: &mut u8 = &mut 3; //~ ERROR E0764: a constant can't refer mutably to a value of its own
}
pub mod s84 {
    extern "C" {
        fn f(x: u8);
    }
    fn g() {
        f(1) //~ ERROR E0133: a call of the unsafe function `f` is unsafe, and stands in no `unsafe` block
    }
}
pub mod s91 {
    #[derive(PartialEq)]
    struct F(f32); //~ ERROR U0001: the type `f32`
    #[derive(PartialEq, Eq)]
    struct G(F); //~ ERROR E0277: `s91::G` can't derive `Eq`: it holds a `s91::F`, which does not implement it
}
pub mod s92 {
    #[derive(Clone)]
    struct F;
    #[derive(Clone, Copy)]
    struct G(F); //~ ERROR E0204: `s92::G` can't be `Copy`: it holds a `s92::F`, which is not
}
pub mod s100 {
    const X: &core::cell::Cell<u8> = &core::cell::Cell::new(1); //~ ERROR E0492: a constant can't refer to a value of its own that can be changed behind a shared reference
}
pub mod s101 {
    use core::sync::atomic::AtomicU8;
    static X: &AtomicU8 = &AtomicU8::new(1); //~ ERROR E0492: a constant can't refer to a value of its own that can be changed behind a shared reference
}
pub mod s102 {
    use core::sync::atomic::AtomicU8;
    const X: &AtomicU8 = &AtomicU8::new(1); //~ ERROR E0492: a constant can't refer to a value of its own that can be changed behind a shared reference
}
pub mod s104 {
    use core::sync::atomic::AtomicU8;
    const X: Option<&AtomicU8> = Some(&AtomicU8::new(1)); //~ ERROR E0492: a constant can't refer to a value of its own that can be changed behind a shared reference
}
pub mod s106 {
    const X: &mut [u8] = &mut []; //~ ERROR E0764: a constant can't refer mutably to a value of its own
}
pub mod s109 {
    const X: Option<&mut u8> = Some(&mut 3); //~ ERROR E0764: a constant can't refer mutably to a value of its own
}
pub mod s110 {
    const X: Option<&mut u8> = { Some(&mut 3) }; //~ ERROR E0764: a constant can't refer mutably to a value of its own
}
pub mod s118 {
    const X: *mut u8 = &mut 3; //~ ERROR E0764: a constant can't refer mutably to a value of its own
}
pub mod s119 {
    const X: (&u8, &mut ()) = (&1, &mut ()); //~ ERROR E0764: a constant can't refer mutably to a value of its own
}
pub mod s127 {
    trait A {
        fn m(&self) {}
    }
    trait B {
        fn m(&self) {}
    }
    fn f<T: A + B>(x: T) {
        x.m() //~ ERROR E0034: it is not clear which `m` is meant
    }
}
pub mod s130 {
    trait A {
        fn m(&self) {}
    }
    trait B {
        fn m(&self) {}
    }
    impl A for u8 {}
    impl B for u16 {}
    fn f() {
        3.m(); //~ ERROR E0034: it is not clear which `m` is meant
    }
}
pub mod s133 {
    struct S<T>(T);
    impl S<u8> {
        fn m(&self) {}
    }
    impl S<u16> {
        fn m(&self) {}
    }
    fn f(x: &S<u8>) {
        x.m();
        S::<u16>::m(&S(3));
        S(3).m(); //~ ERROR E0034: it is not clear which `m` is meant
    }
}
pub mod s134 {
    struct S<T>(T);
    impl S<u8> {
        fn m() -> u8 {
            1
        }
    }
    impl S<u16> {
        fn m() -> u8 {
            2
        }
    }
    fn f() -> u8 {
        S::<u8>::m() + S::m() //~ ERROR E0034: it is not clear which `m` is meant
    }
}
pub mod s135 {
    trait A {
        fn m() -> u8 {
            1
        }
    }
    trait B {
        fn m() -> u8 {
            2
        }
    }
    impl A for u8 {}
    impl B for u8 {}
    fn f() -> u8 {
        u8::m() //~ ERROR E0034: it is not clear which `m` is meant
    }
}
pub mod s136 {
    trait A {
        const K: u8 = 1;
    }
    trait B {
        const K: u8 = 2;
    }
    impl A for u8 {}
    impl B for u8 {}
    fn f() -> u8 {
        u8::K //~ ERROR E0034: it is not clear which `K` is meant
    }
}
pub mod s138 {
    trait A {
        fn m(&self) {}
    }
    trait B: A {
        fn m(&self) {}
    }
    fn f<T: B>(x: T) {
        x.m() //~ ERROR E0034: it is not clear which `m` is meant
    }
}
