//# rustc: fail
//! Const parameters, constants, statics, unsafe code.
pub mod s2 {
    fn f<const N: usize>() -> usize {
        N
    }
    fn g<const M: usize>() -> usize {
        f::<{ M + 1 }>() //~ ERROR T0005: the parameter `M` may stand here by itself only, not in an expression
    }
}
pub mod s3 {
    fn f<const N: usize>() -> [u8; N + 1] { //~ ERROR T0005: the parameter `N` may stand here by itself only, not in an expression
        [0; N + 1]
    }
}
pub mod s4 {
    fn f<const N: u8>() -> [u8; N] { //~ ERROR T0004: `N` is a constant of the type `u8`, and one of the type `usize` is wanted
        loop {}
    }
}
pub mod s6 {
    fn f<const N: &'static str>() {} //~ ERROR T0006: a const parameter can't be of the type `&str`
}
pub mod s9 {
    fn f<const N: u8>() {}
    fn g() {
        f::<true>(); //~ ERROR E0308: mismatched types: expected `u8`, found `bool`
    }
}
pub mod s11 {
    struct A<const N: usize = 3>;
    fn f(x: A) -> A<3> {
        x
    }
    fn g(x: A<4>) -> A {
        x //~ ERROR E0308: mismatched types: expected `s11::A<3>`, found `s11::A<4>`
    }
}
pub mod s12 {
    struct A<const N: usize>;
    impl A<3> {
        fn f(&self) {}
    }
    fn g(x: A<4>) {
        x.f() //~ ERROR E0599: `s12::A<4>` has no method `f`
    }
}
pub mod s14 {
    const N: usize = 3;
    static A: [u8; N] = [1; 4]; //~ ERROR E0308: mismatched types: expected `[u8; 3]`, found `[u8; 4]`
}
pub mod s15 {
    fn f(n: usize) -> [u8; 3] {
        let x = [0; n]; //~ ERROR E0435: `n` is a variable
        [1; 3]
    }
}
pub mod s16 {
    fn f() {
        let n = 3;
        let x: [u8; n]; //~ ERROR E0435: `n` is a variable
    }
}
pub mod s19 {
    fn f<T>() {
        const X: Option<T> = None; //~ ERROR E0401: `T` belongs to
//~| ERROR E0282: the type of this can't be inferred
    }
}
pub mod s21 {
    trait T {
        const N: usize;
        fn f() -> [u8; Self::N]; //~ ERROR E0599: `Self` has no associated item `N`
    }
}
pub mod s22 {
    trait T {
        const N: usize;
    }
    struct S<X: T>([u8; X::N], X); //~ ERROR E0599: `X` has no associated item `N`
}
pub mod s27 {
    static X: u8 = 0;
    fn f() {
        X = 1; //~ ERROR E0594: a temporary value can't be assigned to: it is behind a `&` reference
    }
}
pub mod s28 {
    static X: [u8; 2] = [0; 2];
    fn f() {
        unsafe {
            X[0] = 1; //~ ERROR E0594: a temporary value can't be assigned to: it is behind a `&` reference
        }
    }
}
pub mod s30 {
    static X: Vec<u8> = Vec::new();
    fn f() -> Vec<u8> {
        X //~ ERROR E0507: a temporary value can't be moved out of what holds it
    }
}
pub mod s33 {
    const X: Box<u8> = Box::new(3); //~ ERROR E0015: `Box::new` is not `const`, so a constant can't call it
}
pub mod s35 {
    const fn f(x: u8) -> u8 {
        f(x)
    }
    const X: u8 = f(0); //~ ERROR E0080: this constant calls functions without end
}
pub mod s37 {
    const fn f(x: &[u8]) -> u8 {
        let mut t = 0;
        for y in x { //~ ERROR E0015: `Iterator::next` is not `const`, so a constant can't call it
//~| ERROR E0015: `IntoIterator::into_iter` is not `const`, so a constant can't call it
            t += *y;
        }
        t
    }
}
pub mod s38 {
    const X: u8 = [1, 2, 3][3]; //~ ERROR E0080: this constant panics: index out of bounds: the length is 3 but the index is 3
}
pub mod s39 {
    const X: u8 = 3 - 4; //~ ERROR E0080: the value of this constant overflows `u8`
}
pub mod s40 {
    const X: u8 = 3 / 0; //~ ERROR E0080: this constant divides by zero
}
pub mod s41 {
    const X: i8 = i8::MIN / -1; //~ ERROR E0080: the value of this constant overflows `i8`
}
pub mod s42 {
    const X: u8 = 1 << 8; //~ ERROR E0080: this constant shifts by 8, `u8` has 8 bits
}
pub mod s43 {
    const X: () = assert!(1 > 2); //~ ERROR E0080: this constant panics: the assertion does not hold
}
pub mod s46 {
    const X: Option<u8> = None;
    const Y: u8 = X.unwrap(); //~ ERROR E0080: this constant panics: called `Option::unwrap()` on a `None` value
}
pub mod s49 {
    enum E { //~ ERROR E0081: two variants have the number 1
        A = 1,
        B = X,
    }
    const X: isize = 1;
}
pub mod s55 {
    fn f(y: u8) {
        let x = const { y + 2 }; //~ ERROR E0435: `y` is a variable, and a constant is wanted here
    }
}
pub mod s62 {
    fn f(p: *const u8) -> u8 {
        unsafe { *p }
    }
    fn g(p: *const u8) -> u8 {
        *p //~ ERROR E0133: a dereference of a raw pointer is unsafe, and stands in no `unsafe` block
    }
}
pub mod s64 {
    fn f(p: *const u8) {
        unsafe {
            *p = 1; //~ ERROR E0594: `*p` can't be assigned to: it is behind a `&` reference
        }
    }
}
pub mod s65 {
    fn f(p: *const Vec<u8>) -> Vec<u8> {
        unsafe { *p } //~ ERROR E0507: `*p` can't be moved out of what holds it
    }
}
pub mod s67 {
    struct P {
        x: u8,
    }
    fn f(p: *mut P) {
        unsafe {
            p.x = 3; //~ ERROR E0070: this can't be assigned to
//~| ERROR E0609: `*mut s67::P` is a raw pointer: write `(*p).x`
        }
    }
}
pub mod s68 {
    unsafe trait U {
        unsafe fn u(&self);
    }
    unsafe impl U for u8 {
        unsafe fn u(&self) {}
    }
    fn f(x: u8) {
        x.u(); //~ ERROR E0133: a call of the unsafe method `u` is unsafe, and stands in no `unsafe` block
    }
}
pub mod s70 {
    impl Send for S {} //~ ERROR E0200: an implementation of `Send` needs `unsafe`
    struct S(*mut u8);
}
