//# rustc: fail
//! Generic arguments of what takes none, or another number of them.
pub mod s0 {
    pub fn f() -> u32 { let x = 1u32; x::<u8> } //~ ERROR E0109: the variable `x` takes no generic arguments
}
pub mod s1 {
    pub type A = u32<u8>; //~ ERROR E0109: the type `u32` takes no generic arguments
}
pub mod s2 {
    pub fn f() -> u32 { u32::<u8>::MAX } //~ ERROR E0109: the type `u32` takes no generic arguments
}
pub mod s3 {
    pub fn f<T>(x: T<u8>) {} //~ ERROR E0109: the type parameter `T` takes no generic arguments
}
pub mod s4 {
    pub struct S; impl S { pub fn f(self: Self<u8>) {} } //~ ERROR E0109: `Self` takes no generic arguments
}
pub mod s5 {
    pub struct S; impl S { pub fn f() -> S { Self::<u8>{} } } //~ ERROR E0109: `Self` takes no generic arguments
}
pub mod s6 {
    mod m { pub fn f() {} } pub fn g() { m::<u8>::f() } //~ ERROR E0109: the module `m` takes no generic arguments
}
pub mod s7 {
    pub fn g() -> Option<u8> { Option::<u8>::None::<u8> } //~ ERROR E0109: the variant `None`, whose enum has arguments, takes no generic arguments
}
pub mod s8 {
    const C: u8 = 1; pub fn g() -> u8 { C::<u8> } //~ ERROR E0107: a constant takes 0 generic arguments, not 1
}
pub mod s9 {
    static C: u8 = 1; pub fn g() -> u8 { C::<u8> } //~ ERROR E0107: a static takes 0 generic arguments, not 1
}
pub mod s10 {
    pub fn g<T: Default>() -> T { T::<u8>::default() } //~ ERROR E0109: the type parameter `T` takes no generic arguments
}
pub mod s11 {
    pub trait Tr { type A; fn f(x: Self::A<u8>); } //~ ERROR E0107: an associated type takes 0 generic arguments, not 1
}
pub mod s12 {
    pub trait Tr { type A; } pub fn f<T: Tr>(x: <T as Tr>::A<u8>) {} //~ ERROR E0107: an associated type takes 0 generic arguments, not 1
}
pub mod s13 {
    pub fn f<const N: usize>() -> usize { N::<u8> } //~ ERROR E0107: the parameter `N` takes 0 generic arguments, not 1
}
pub mod s14 {
    pub struct S; pub fn f() -> S { S::<u8> } //~ ERROR E0107: `S` takes 0 generic arguments, not 1
}
pub mod s15 {
    pub struct S; pub fn f() -> S<u8> { S } //~ ERROR E0107: `S` takes 0 generic arguments, not 1
}
pub mod s16 {
    pub struct S<T>(T); pub fn f(_: S) {} //~ ERROR E0107: `S` takes 1 generic argument, not 0
}
pub mod s17 {
    pub struct S<'a>(&'a u8); pub fn f(_: S<'static, 'static>) {} //~ ERROR E0107: `S` takes 1 lifetime arguments, not 2
}
pub mod s18 {
    pub fn h<T>() {} pub fn f() { h::<u8, u8>() } //~ ERROR E0107: `h` takes 1 generic arguments, not 2
}
pub mod s19 {
    pub fn h() {} pub fn f() { h::<u8>() } //~ ERROR E0107: `h` takes 0 generic arguments, not 1
}
pub mod s20 {
    pub fn h(_: impl Copy) {} pub fn f() { h::<u8>(1) } //~ ERROR E0107: `h` takes 0 generic arguments, not 1
}
pub mod s21 {
    pub struct S<const N: T, T>(T); //~ ERROR E0770: the type of a const parameter does not depend on other parameters
}
pub mod s22 {
    pub struct S<T, const N: T>(T); //~ ERROR E0770: the type of a const parameter does not depend on other parameters
}
pub mod s23 {
    pub trait Tr<T> {} impl Tr for u8 {} //~ ERROR E0107: the trait `Tr` takes 1 generic arguments, not 0
}
pub mod s24 {
    pub trait Tr {} impl Tr<u8> for u8 {} //~ ERROR E0107: the trait `Tr` takes 0 generic arguments, not 1
}
pub mod s25 {
    pub fn f<T: Clone<u8>>(_: T) {} //~ ERROR E0107: the trait `Clone` takes 0 generic arguments, not 1
}
pub mod s26 {
    pub enum E<T> { A(T), B } pub fn f() -> E<u8> { E::B::<u8> } pub fn g() -> E<u8> { E::<u8>::B } pub fn h() -> E<u8> { E::<u8>::A::<u8>(1) } //~ ERROR E0109: the variant `A`, whose enum has arguments, takes no generic arguments
}
pub mod s27 {
    pub fn f() -> usize { std::mem::<u8>::size_of::<u8>() } //~ ERROR E0109: the module `mem` takes no generic arguments
}
pub mod s28 {
    pub fn f() -> bool { bool::<u8>::default() } //~ ERROR E0109: the type `bool` takes no generic arguments
}
pub mod s29 {
    pub fn f(x: &str<u8>) {} //~ ERROR E0109: the type `str` takes no generic arguments
}
pub mod s30 {
    pub struct S<T>(T); impl<T> S<T> { fn f(_: Self<T>) {} } //~ ERROR E0109: `Self` takes no generic arguments
}
pub mod s31 {
    pub trait Tr { fn g<T>(); } pub fn f<U: Tr>() { U::g::<u8>(); <U as Tr>::g::<u8, u8>() } //~ ERROR E0107: `g` takes 1 generic arguments, not 2
}
pub mod s32 {
    pub fn f() -> u32 { let f = |x: u32| x; f::<u8>(1) } //~ ERROR E0109: the variable `f` takes no generic arguments
}
pub mod s33 {
    pub fn f() -> u32 { std::<u8>::mem::swap(&mut 1, &mut 2); 1 } //~ ERROR E0109: the module `std` takes no generic arguments
}
pub mod s34 {
    pub fn h<'a, T>(_: &'a T) {} pub fn f() { h::<'_, u8>(&1) } //~ ERROR E0794: `h` takes 0 lifetime arguments, not 1
}
