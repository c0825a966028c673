//# rustc: fail
//! What items must not be: each rule of rustc, and what is just within it.
pub mod s0 {
    struct S { a: u8, a: u8 } //~ ERROR E0124: the field `a` is declared twice
}
pub mod s1 {
    enum E { A, A } //~ ERROR E0428: the variant `A` is declared twice
}
pub mod s2 {
    fn f<T, T>(x: T) {} //~ ERROR E0403: the parameter `T` is declared twice
}
pub mod s3 {
    fn f<'a, 'a>(x: &'a u8) {} //~ ERROR E0403: the parameter `a` is declared twice
}
pub mod s4 {
    struct S<T>(u8); //~ ERROR E0392: the parameter `T` is never used
}
pub mod s5 {
    struct S<'a>(u8); //~ ERROR E0392: the parameter `'a` is never used
}
pub mod s6 {
    enum E<T> { A } //~ ERROR E0392: the parameter `T` is never used
}
pub mod s7 {
    struct S<T>(S2<T>); struct S2<T>(S<T>, T); //~ ERROR E0072: the type `s7::S` holds itself and so has no finite size
}
pub mod s8 {
    trait T { fn f(); fn f(); } //~ ERROR E0428: the item `f` is declared twice
}
pub mod s9 {
    trait T { type A; type A; } //~ ERROR E0428: the item `A` is declared twice
}
pub mod s10 {
    trait T { const A: u8; fn A(); } //~ ERROR E0428: the item `A` is declared twice
}
pub mod s11 {
    trait T: T2 {} trait T2: T {} //~ ERROR E0391: `s11::T` is a supertrait of itself
//~| ERROR E0391: `s11::T2` is a supertrait of itself
}
pub mod s12 {
    type A = B; type B = A; //~ ERROR E0391: the type `s12::A` is defined by itself
}
pub mod s13 {
    type A<T> = u8; //~ ERROR E0091: the parameter `T` is never used
}
pub mod s14 {
    struct S; impl Copy for S {} //~ ERROR E0277: `s14::S` does not implement `Clone`, which `Copy` needs
}
pub mod s17 {
    struct S<T>(T); impl Drop for S<u8> { fn drop(&mut self) {} } //~ ERROR E0366: `Drop` is implemented for some `s17::S`s only
}
pub mod s18 {
    struct S<T>(T); impl<T: Copy> Drop for S<T> { fn drop(&mut self) {} } //~ ERROR E0367: `Drop` demands more of the parameters than `s18::S` does
}
pub mod s21 {
    impl<T> Iterator for T { type Item = u8; fn next(&mut self) -> Option<u8> { None } } //~ ERROR E0210: the parameter `T` stands before any type of this program
//~| ERROR E0119: `Iterator` is implemented twice for `T`
}
pub mod s23 {
    impl<T> Clone for Vec<T> { fn clone(&self) -> Self { loop {} } } //~ ERROR E0117: neither `Clone` nor the type is defined here
//~| ERROR E0119: `Clone` is implemented twice for `Vec<T>`
}
pub mod s24 {
    unsafe trait U {} impl U for u8 {} //~ ERROR E0200: an implementation of `s24::U` needs `unsafe`
}
pub mod s25 {
    trait U {} unsafe impl U for u8 {} //~ ERROR E0199: an implementation of `s25::U` does not need `unsafe`
}
pub mod s26 {
    struct S; unsafe impl S { fn f() {} } //~ ERROR E0197: an implementation of no trait can't be `unsafe`
}
pub mod s27 {
    struct S; impl S { pub(crate) fn f() {} } trait T { fn g(); } impl T for S { pub fn g() {} } //~ ERROR E0449: this is as visible as what it belongs to, and takes no `pub`
}
pub mod s28 {
    trait T { pub fn g(); } //~ ERROR E0449: this is as visible as what it belongs to, and takes no `pub`
}
pub mod s30 {
    impl Clone for [u8; 3] { fn clone(&self) -> Self { loop {} } } //~ ERROR E0117: neither `Clone` nor the type is defined here
}
pub mod s31 {
    trait T {} impl T for u8 {} impl T for u16 {} impl<X: Copy> T for X {} //~ ERROR E0119: `s31::T` is implemented twice for `X`
}
pub mod s32 {
    trait T {} impl<X> T for &X {} impl<'a> T for &'a u8 {} //~ ERROR E0119: `s32::T` is implemented twice for `&u8`
}
pub mod s33 {
    trait T {} impl<X> T for (X, u8) {} impl<X> T for (u16, X) {} //~ ERROR E0119: `s33::T` is implemented twice for `(u16, X)`
}
pub mod s35 {
    trait T {} impl<X: core::iter::Iterator> T for X {} impl T for u8 {} //~ ERROR E0119: `s35::T` is implemented twice for `u8`
}
pub mod s36 {
    trait T<A> {} impl<A> T<A> for u8 {} impl T<u16> for u8 {} //~ ERROR E0119: `s36::T` is implemented twice for `u8`
}
pub mod s38 {
    trait T { type A; } impl T for u8 { type A = u8; } impl T for <u8 as T>::A { type A = u16; } //~ ERROR E0119: `s38::T` is implemented twice for `<u8 as s38::T>::A`
}
pub mod s39 {
    trait T { type A; } impl T for u8 { type A = u16; } impl T for <u8 as T>::A { type A = u16; } //~ ERROR E0119: `s39::T` is implemented twice for `<u8 as s39::T>::A`
}
pub mod s40 {
    static X: u8 = 1; static X: u16 = 2; //~ ERROR E0428: the name `X` is defined twice
}
pub mod s41 {
    const X: u8 = 1; fn X() {} //~ ERROR E0428: the name `X` is defined twice
}
pub mod s42 {
    struct X; fn X() {} //~ ERROR E0428: the name `X` is defined twice
}
pub mod s44 {
    struct X(u8); const X: u8 = 1; //~ ERROR E0428: the name `X` is defined twice
}
pub mod s45 {
    mod a {} struct a; //~ ERROR E0428: the name `a` is defined twice
}
pub mod s46 {
    use core::cmp::max; fn max() {} //~ ERROR E0255: the name `max` is defined here, too
}
pub mod s47 {
    use core::mem; mod mem {} //~ ERROR E0255: the name `mem` is defined here, too
}
pub mod s48 {
    fn f(x: u8, x: u8) {} //~ ERROR E0415: the parameter `x` is declared twice
}
pub mod s49 {
    fn f((x, y): (u8, u8), x: u8) {} //~ ERROR E0415: the parameter `x` is declared twice
}
pub mod s51 {
    struct S<const N: usize, const N: usize>; //~ ERROR E0403: the parameter `N` is declared twice
}
pub mod s52 {
    struct S<const N: usize>; fn f<T>(s: S<T>) {} //~ ERROR E0747: a constant is wanted here, this is a type
}
pub mod s53 {
    struct S<const N: usize>; fn f(s: S<u8>) {} //~ ERROR E0747: a constant is wanted here, this is a type
}
pub mod s54 {
    struct S<T>(T); fn f(s: S<3>) {} //~ ERROR E0747: a type is wanted here, this is a constant
}
pub mod s55 {
    struct S<T = U, U = u8>(T, U); //~ ERROR E0128: the default of `T` names a later parameter
}
pub mod s56 {
    struct S<T = u8, U>(T, U); //~ ERROR N0006: `T` has a default, and a parameter that has none follows
}
pub mod s57 {
    fn f<T = u8>(x: T) {} //~ ERROR N0006: only parameters of types and traits have defaults
}
pub mod s58 {
    struct S(fn(u8) -> S, [S; 0]); //~ ERROR E0072: the type `s58::S` holds itself and so has no finite size
}
pub mod s59 {
    struct S(Option<Box<S>>, Option<S>); //~ ERROR E0072: the type `s59::S` holds itself and so has no finite size
}
pub mod s60 {
    enum L { N, C(u8, L) } //~ ERROR E0072: the type `s60::L` holds itself and so has no finite size
}
pub mod s62 {
    struct S([u8], u8); //~ ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
}
pub mod s79 {
    static X: core::cell::Cell<u8> = core::cell::Cell::new(1); //~ ERROR E0277: `Cell<u8>` is not `Sync`, so a `static` can't hold it
}
pub mod s80 {
    struct NS(*const u8); static X: NS = NS(core::ptr::null()); //~ ERROR E0277: `s80::NS` is not `Sync`, so a `static` can't hold it
}
pub mod s86 {
    extern "D" { fn f(x: u8); } //~ ERROR E0703: there is no calling convention `D`
}
pub mod s87 {
    #[repr(u8)] struct S; //~ ERROR E0517: `repr(u8)` is for enums
}
pub mod s88 {
    #[repr(u8)] enum E {} //~ ERROR E0084: an enum without variants has no representation
}
pub mod s89 {
    #[repr(C, u8)] enum E { A(u8), B } #[repr(transparent)] struct T(u8); #[repr(transparent)] struct T2(u8, u16); //~ ERROR E0690: a transparent type has one field at most that has a size
}
pub mod s90 {
    #[repr(align(3))] struct S; //~ ERROR E0589: 3 is no power of two
}
pub mod s93 {
    #[derive(Default)] enum E { A, B } //~ ERROR E0665: no variant of `s93::E` is marked `#[default]`
}
pub mod s94 {
    #[derive(Default)] enum E { #[default] A, #[default] B } //~ ERROR N0005: another variant is the default one already
}
pub mod s95 {
    #[derive(Default)] enum E { #[default] A(u8), B } //~ ERROR N0005: the default variant has no fields
}
pub mod s96 {
    #[derive(PartialOrd)] struct S(u8); //~ ERROR E0277: `s96::S` does not implement `PartialEq<s96::S>`, which `PartialOrd` needs
}
pub mod s97 {
    #[derive(Eq)] struct S(u8); //~ ERROR E0277: `s97::S` does not implement `PartialEq<s97::S>`, which `Eq` needs
}
pub mod s98 {
    #[derive(Copy)] struct S(u8); //~ ERROR E0277: `s98::S` does not implement `Clone`, which `Copy` needs
}
pub mod s99 {
    #[derive(Ord, PartialOrd, PartialEq)] struct S(u8); //~ ERROR E0277: `s99::S` does not implement `Eq`, which `Ord` needs
}
pub mod s120 {
    pub impl u8x { fn f() {} } struct u8x; //~ ERROR E0449: this is as visible as what it belongs to, and takes no `pub`
}
pub mod s121 {
    pub extern "C" { fn f(); } //~ ERROR E0449: this is as visible as what it belongs to, and takes no `pub`
}
pub mod s122 {
    enum E { A(pub u8), B { pub x: u8 } } //~ ERROR E0449: this is as visible as what it belongs to, and takes no `pub`
//~| ERROR E0449: this is as visible as what it belongs to, and takes no `pub`
}
pub mod s124 {
    extern "foo" fn f() {} //~ ERROR E0703: there is no calling convention `foo`
}
pub mod s126 {
    type F = extern "foo" fn(u8); //~ ERROR E0703: there is no calling convention `foo`
}
pub mod s137 {
    trait A { type K; } trait B { type K; } fn f<T: A + B>(x: T::K) {} //~ ERROR E0221: `T::K` may be the type of several traits
}
