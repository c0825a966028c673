//! Implementations that don't overlap, and types that hold themselves behind pointers.
pub mod s0 {
    pub trait Tr {}
    pub trait Mine {}
    impl<T: Mine> Tr for T {}
    impl Tr for Box<i32> {}
}
pub mod s1 {
    pub trait Tr<T> {}
    impl<T> Tr<T> for T {}
    impl<T> Tr<Box<T>> for T {}
}
pub mod s2 {
    pub trait Tr { type A; }
    pub trait Other {}
    impl<T: Tr> Other for T {}
    impl<T> Other for Option<T> {}
}
pub mod s3 {
    pub trait Tr {}
    pub trait Mine {}
    pub struct W<T>(T);
    impl<T: Mine> Mine for W<T> {}
    impl<T: Mine> Tr for T {}
    impl Tr for W<Box<u8>> {}
}
pub mod s4 {
    pub trait Tr { type A; }
    pub struct S<T: Tr> { x: T::A }
    pub struct U;
    impl Tr for U { type A = S<U>; }
}
pub mod s5 {
    pub trait Tr { type A; }
    pub struct S { x: Box<<u8 as Tr>::A> }
    impl Tr for u8 { type A = S; }
}
pub mod s6 {
    pub struct S<T> { x: *const T }
    pub struct R { y: S<R> }
}
pub mod s7 {
    pub struct Fix<F: Fn1> { x: F::Of }
    pub trait Fn1 { type Of; }
    pub struct Opt;
    impl Fn1 for Opt { type Of = Option<Fix<Opt>>; }
    pub struct BoxO;
    impl Fn1 for BoxO { type Of = Option<Box<Fix<BoxO>>>; }
    pub fn g(_: Fix<BoxO>) {}
}
pub mod s8 {
    pub struct A { x: std::marker::PhantomData<A> }
}
pub mod s9 {
    pub struct A<T> { x: std::marker::PhantomData<A<T>>, y: *const T }
}
pub mod s10 {
    pub struct A { x: fn(A) -> A, y: &'static A, z: Vec<A> }
}
pub mod s11 {
    pub struct P<T>(*mut T);
    pub struct B(P<B>, Option<P<[B; 2]>>);
}
pub mod s12 {
    use std::marker::PhantomData; pub static S: PhantomData<u8> = PhantomData;
}
pub mod s13 {
    use std::cell::UnsafeCell; pub struct C(UnsafeCell<u8>); unsafe impl Sync for C {} pub static S: C = C(UnsafeCell::new(1));
}
pub mod s14 {
    use std::sync::atomic::*; pub static S: AtomicU32 = AtomicU32::new(1); pub static P: AtomicPtr<u8> = AtomicPtr::new(std::ptr::null_mut());
}
