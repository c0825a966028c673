//# rustc: fail
//! What types and bounds demand where they are named, and what has a size.
pub mod s0 {
    fn g<T>(x: &T) {}
    fn h(x: &[u8]) {
        g(x) //~ ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
//~| ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
    }
}
pub mod s1 {
    fn g<T>(x: &T) {}
    fn h(x: &str) {
        g::<str>(x) //~ ERROR E0277: the size of `str` is not known, and something of this type is held here
//~| ERROR E0277: the size of `str` is not known, and something of this type is held here
    }
}
pub mod s2 {
    fn g<T>(x: &T) {}
    fn h<T: ?Sized>(x: &T) {
        g(x) //~ ERROR E0277: the size of `T` is not known, and something of this type is held here
//~| ERROR E0277: the size of `T` is not known, and something of this type is held here
    }
}
pub mod s4 {
    fn f(x: Option<[u8]>) {} //~ ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
//~| ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
}
pub mod s5 {
    fn f(x: &Option<str>) {} //~ ERROR E0277: the size of `str` is not known, and something of this type is held here
//~| ERROR E0277: the size of `str` is not known, and something of this type is held here
}
pub mod s6 {
    struct S {
        x: Option<[u8]>, //~ ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
    }
}
pub mod s7 {
    struct S<T>(T);
    fn f(x: &S<str>) {} //~ ERROR E0277: the size of `str` is not known, and something of this type is held here
//~| ERROR E0277: the size of `str` is not known, and something of this type is held here
}
pub mod s9 {
    struct S<T: ?Sized>(T);
    fn f(x: S<str>) {} //~ ERROR E0277: the size of `s9::S<str>` is not known, and something of this type is held here
//~| ERROR E0277: the size of `s9::S<str>` is not known, and something of this type is held here
}
pub mod s10 {
    struct S<T: ?Sized>(T, u8); //~ ERROR E0277: the size of `T` is not known, and something of this type is held here
}
pub mod s12 {
    enum E<T: ?Sized> {
        A(T), //~ ERROR E0277: the size of `T` is not known, and something of this type is held here
    }
}
pub mod s13 {
    struct S<T: Copy>(T);
    fn f(x: S<Vec<u8>>) {} //~ ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
//~| ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
}
pub mod s14 {
    struct S<T: Copy>(T);
    fn f<T>(x: S<T>) {} //~ ERROR E0277: `T` does not implement `Copy`, which is demanded here
//~| ERROR E0277: `T` does not implement `Copy`, which is demanded here
}
pub mod s15 {
    struct S<T: Copy>(T);
    struct R<T>(S<T>); //~ ERROR E0277: `T` does not implement `Copy`, which is demanded here
}
pub mod s16 {
    struct S<T: Copy>(T);
    impl<T> S<T> { //~ ERROR E0277: `T` does not implement `Copy`, which is demanded here
        fn f() {}
    }
}
pub mod s17 {
    struct S<T: Copy>(T);
    trait Q {
        fn f(x: S<Vec<u8>>); //~ ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
    }
}
pub mod s18 {
    struct S<T: Copy>(T);
    type A = S<Vec<u8>>;
    fn f() {
        let x: Option<A> = None; //~ ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
//~| ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
    }
}
pub mod s19 {
    struct S<T: Copy>(T);
    fn f() {
        let x: Option<S<Vec<u8>>> = None; //~ ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
//~| ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
    }
}
pub mod s20 {
    struct S<T: Copy>(T);
    const X: Option<S<Vec<u8>>> = None; //~ ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
//~| ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
}
pub mod s21 {
    struct S<T: Copy>(T);
    trait Q {
        type A;
    }
    impl Q for u8 {
        type A = S<Vec<u8>>; //~ ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
    }
}
pub mod s22 {
    struct S<T: Copy>(T);
    trait Q<A> {}
    impl Q<S<Vec<u8>>> for u8 {} //~ ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
}
pub mod s23 {
    struct S<T: Copy>(T);
    fn q<T>() {}
    fn f() {
        q::<S<Vec<u8>>>(); //~ ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
//~| ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
    }
}
pub mod s24 {
    trait Q<A: Copy> {}
    fn f<T: Q<Vec<u8>>>() {} //~ ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
}
pub mod s25 {
    trait Q<A: Copy> {}
    impl Q<Vec<u8>> for u8 {} //~ ERROR E0277: `Vec<u8>` does not implement `Copy`, which `s25::Q` needs
//~| ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
}
pub mod s27 {
    fn f()
    where
        u8: Iterator, //~ ERROR E0277: `u8` does not implement `Iterator`, which is demanded here
    {
    }
}
pub mod s28 {
    fn f()
    where
        Vec<u8>: Copy, //~ ERROR E0277: `Vec<u8>` does not implement `Copy`, which is demanded here
    {
    }
}
pub mod s29 {
    struct S
    where
        u8: Iterator; //~ ERROR E0277: `u8` does not implement `Iterator`, which is demanded here
}
pub mod s32 {
    trait Q {
        fn g(&self) -> Option<Self>; //~ ERROR E0277: the size of `Self` is not known, and something of this type is held here
    }
}
pub mod s34 {
    trait Q {
        fn g(&self) -> u8 {
            let x: [u8] = *[1u8].as_slice(); //~ ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
            3
        }
    }
}
pub mod s35 {
    fn f(x: &[u8]) {
        let y = *x; //~ ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
    }
}
pub mod s37 {
    fn f() -> [u8] { //~ ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
        loop {}
    }
}
pub mod s38 {
    fn f() -> str { //~ ERROR E0277: the size of `str` is not known, and something of this type is held here
        loop {}
    }
}
pub mod s39 {
    fn f(x: &str) {
        (*x); //~ ERROR E0161: a value of the type `str`, whose size is not known, can't be moved
    }
}
pub mod s40 {
    fn f(x: &str) -> bool {
        let t = (1, *x); //~ ERROR E0277: the size of `(i32, str)` is not known, and something of this type is held here
//~| ERROR E0277: the size of `(i32, str)` is not known, and something of this type is held here
        true
    }
}
pub mod s41 {
    fn f<T: ?Sized>(x: &T, y: &T) {
        let z = if true { *x } else { *y }; //~ ERROR E0277: the size of `T` is not known, and something of this type is held here
    }
}
pub mod s42 {
    fn f() {
        let c = |x: [u8]| {}; //~ ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
    }
}
pub mod s45 {
    fn f(x: &[[u8]]) {} //~ ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
//~| ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
}
pub mod s46 {
    fn f(x: &(u8, str), y: &(str, u8)) {} //~ ERROR E0277: the size of `str` is not known, and something of this type is held here
//~| ERROR E0277: the size of `str` is not known, and something of this type is held here
}
pub mod s47 {
    fn f(x: &[str; 3]) {} //~ ERROR E0277: the size of `str` is not known, and something of this type is held here
//~| ERROR E0277: the size of `str` is not known, and something of this type is held here
}
pub mod s49 {
    trait Q {
        type A;
    }
    impl Q for u8 {
        type A = [u8]; //~ ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
    }
}
pub mod s50 {
    trait Q {
        type B: ?Sized;
        fn a(&self) -> Self::B;
    }
    fn f<T: Q>(x: T::B) {} //~ ERROR E0277: the size of `<T as s50::Q>::B` is not known, and something of this type is held here
//~| ERROR E0277: the size of `<T as s50::Q>::B` is not known, and something of this type is held here
}
pub mod s51 {
    trait P<T> {}
    impl P<[u8]> for u8 {} //~ ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
}
pub mod s55 {
    use core::mem::{size_of, size_of_val, swap};
    fn f(x: &mut [u8], y: &mut [u8]) {
        swap(x, y); //~ ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
//~| ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
    }
}
pub mod s56 {
    use core::mem::size_of;
    fn f() -> usize {
        size_of::<str>() //~ ERROR E0277: the size of `str` is not known, and something of this type is held here
//~| ERROR E0277: the size of `str` is not known, and something of this type is held here
    }
}
pub mod s58 {
    fn f(x: *const [u8], y: *mut str) {
        unsafe {
            let z = *x; //~ ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
        }
    }
}
pub mod s59 {
    fn f<T: ?Sized>(x: *const T) -> &'static T {
        unsafe { &*x }
    }
    fn g<T: ?Sized>(x: *const T) -> T { //~ ERROR E0277: the size of `T` is not known, and something of this type is held here
        unsafe { core::ptr::read(x) } //~ ERROR E0277: the size of `T` is not known, and something of this type is held here
//~| ERROR E0277: the size of `T` is not known, and something of this type is held here
    }
}
pub mod s60 {
    fn f(x: Vec<str>) {} //~ ERROR E0277: the size of `str` is not known, and something of this type is held here
//~| ERROR E0277: the size of `str` is not known, and something of this type is held here
}
pub mod s61 {
    fn f(x: core::cell::Cell<str>) {} //~ ERROR E0277: the size of `Cell<str>` is not known, and something of this type is held here
//~| ERROR E0277: the size of `Cell<str>` is not known, and something of this type is held here
}
