//# rustc: fail
//! Implementations that another crate may make overlap, and types that have no end.
pub mod s0 {
    pub trait Tr {}
    impl<T> Tr for T {}
    impl<T> Tr for Box<T> {} //~ ERROR E0119: `s0::Tr` is implemented twice for `Box<T>`
}
pub mod s1 {
    pub trait Tr {}
    impl<T> Tr for T {}
    impl<T> Tr for &T {} //~ ERROR E0119: `s1::Tr` is implemented twice for `&T`
}
pub mod s2 {
    pub trait Tr {}
    impl<T: Copy> Tr for T {}
    impl Tr for Box<i32> {} //~ ERROR E0119: `s2::Tr` is implemented twice for `Box<i32>`
}
pub mod s3 {
    pub trait Tr {}
    impl<T: Copy> Tr for T {}
    impl<T> Tr for Box<T> {} //~ ERROR E0119: `s3::Tr` is implemented twice for `Box<T>`
}
pub mod s4 {
    pub trait Tr {}
    pub trait Mine {}
    impl<T: Mine> Tr for T {}
    impl<T> Tr for Box<T> {} //~ ERROR E0119: `s4::Tr` is implemented twice for `Box<T>`
}
pub mod s5 {
    pub trait Tr {}
    pub trait Mine {}
    impl<T: Mine> Tr for T {}
    impl<T: Mine> Tr for &T {} //~ ERROR E0119: `s5::Tr` is implemented twice for `&T`
}
pub mod s6 {
    pub trait Tr {}
    impl<T: Clone> Tr for T {}
    impl<T> Tr for Vec<T> {} //~ ERROR E0119: `s6::Tr` is implemented twice for `Vec<T>`
}
pub mod s7 {
    pub trait Tr {}
    impl<T: Iterator> Tr for T {}
    impl Tr for u32 {} //~ ERROR E0119: `s7::Tr` is implemented twice for `u32`
}
pub mod s8 {
    pub trait Tr {}
    impl<F: Fn()> Tr for F {}
    impl<T> Tr for Box<T> {} //~ ERROR E0119: `s8::Tr` is implemented twice for `Box<T>`
}
pub mod s9 {
    pub trait Tr {}
    pub trait Mine {}
    impl<T: Mine> Mine for &T {}
    impl<T: Mine> Tr for T {}
    impl<T: Mine> Tr for &T {} //~ ERROR E0119: `s9::Tr` is implemented twice for `&T`
}
pub mod s10 {
    pub trait Tr {}
    pub trait Mine {}
    pub struct W<T>(T);
    impl<T: Mine> Mine for W<T> {}
    impl<T: Mine> Tr for T {}
    impl<T> Tr for W<Box<T>> {} //~ ERROR E0119: `s10::Tr` is implemented twice for `s10::W<Box<T>>`
}
pub mod s11 {
    pub trait Tr { type A; }
    pub struct S { x: <u8 as Tr>::A } //~ ERROR E0391: the size of `s11::S` depends on itself: it holds one, through an associated type
    impl Tr for u8 { type A = S; }
}
pub mod s12 {
    pub trait Tr { type A; }
    pub struct S<T: Tr> { x: T::A } //~ ERROR E0391: the size of `s12::S<s12::U>` depends on itself: it holds one, through an associated type
    pub struct U;
    impl Tr for U { type A = S<U>; }
    pub fn f(_: S<U>) {}
}
pub mod s13 {
    pub trait Tr { type A; }
    impl Tr for u8 { type A = <u16 as Tr>::A; } //~ ERROR E0275: the associated type `<u16 as s13::Tr>::A` is defined by itself
    impl Tr for u16 { type A = <u8 as Tr>::A; } //~ ERROR E0275: the associated type `<u8 as s13::Tr>::A` is defined by itself
    pub fn f(_: <u8 as Tr>::A) {} //~ ERROR E0275: the associated type `<u8 as s13::Tr>::A` is defined by itself
    //~| ERROR E0275: the associated type `<u8 as s13::Tr>::A` is defined by itself
}
pub mod s14 {
    pub trait Tr { type A; }
    impl Tr for u8 { type A = <u8 as Tr>::A; } //~ ERROR E0275: the associated type `<u8 as s14::Tr>::A` is defined by itself
}
pub mod s15 {
    pub struct S<T> { x: T }
    pub struct R { y: S<R> } //~ ERROR E0072: the type `s15::R` holds itself and so has no finite size
}
pub mod s16 {
    pub enum E { A([E; 0]), B } //~ ERROR E0072: the type `s16::E` holds itself and so has no finite size
}
pub mod s17 {
    pub struct S { x: (u8, T) } //~ ERROR E0072: the type `s17::S` holds itself and so has no finite size
    pub struct T { y: Option<S> }
}
pub mod s18 {
    use std::marker::PhantomData; pub static S: PhantomData<*const u8> = PhantomData; //~ ERROR E0277: `PhantomData<*const u8>` is not `Sync`, so a `static` can't hold it
}
pub mod s19 {
    pub static S: *mut u8 = std::ptr::null_mut(); //~ ERROR E0277: `*mut u8` is not `Sync`, so a `static` can't hold it
}
pub mod s20 {
    use std::cell::Cell; pub static S: Cell<u8> = Cell::new(1); //~ ERROR E0277: `Cell<u8>` is not `Sync`, so a `static` can't hold it
}
pub mod s21 {
    pub static S: &*const u8 = &std::ptr::null(); //~ ERROR E0277: `&*const u8` is not `Sync`, so a `static` can't hold it
}
pub mod s22 {
    pub struct C<T>(*mut T); unsafe impl<T: Send> Send for C<T> {} pub fn need<T: Send>(_: T) {} pub fn f(x: C<u8>) { need(x) } pub fn g(x: C<*mut u8>) { need(x) } //~ ERROR E0277: `s22::C<*mut u8>` does not implement `Send`
}
pub mod s23 {
    use std::cell::UnsafeCell; pub struct C<T>(UnsafeCell<T>); unsafe impl<T: Send> Sync for C<T> {} pub static S: C<*const u8> = C(UnsafeCell::new(std::ptr::null())); //~ ERROR E0277: `s23::C<*const u8>` is not `Sync`, so a `static` can't hold it
}
pub mod s24 {
    pub static S: Vec<*const u8> = Vec::new(); //~ ERROR E0277: `Vec<*const u8>` is not `Sync`, so a `static` can't hold it
}
