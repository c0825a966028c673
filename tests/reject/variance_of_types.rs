//# rustc: fail
//! Types that may not be used for those with other lifetimes.
pub mod s0 {
    use std::cell::Cell;
    pub struct A<'a> { b: Option<Box<B<'a>>>, c: Cell<&'a u8> } pub struct B<'a> { a: Option<Box<A<'a>>> }
    pub fn f<'a>(b: A<'static>, c: B<'static>) -> B<'a> { let _ = b; c } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
}
pub mod s1 {
    use std::cell::Cell;
    pub struct B<'a> { a: Option<Box<A<'a>>> } pub struct A<'a> { b: Option<Box<B<'a>>>, c: Cell<&'a u8> }
    pub fn f<'a>(c: B<'static>) -> B<'a> { c } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
}
pub mod s2 {
    pub struct L<T> { f: fn(T), n: Option<Box<L<T>>> }
    pub fn f<'a>(c: L<&'static u8>) -> L<&'a u8> { c } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
}
pub mod s3 {
    pub struct L<T> { f: fn(T) -> T }
    pub fn f<'a>(c: L<&'static u8>) -> L<&'a u8> { c } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
}
pub mod s4 {
    pub struct L<'x> { f: for<'b> fn(&'b u8, &'x u8) -> &'b u8 } pub struct M<'x>(L<'x>, fn(L<'x>));
    pub fn f<'a>(c: L<'a>) -> L<'static> { c } pub fn g<'a>(c: M<'a>) -> M<'static> { c } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
}
pub mod s5 {
    pub trait Tr { type A; } pub struct L<T: Tr>(T::A); impl<'a> Tr for &'a u8 { type A = u8; }
    pub fn f<'a>(c: L<&'static u8>) -> L<&'a u8> { c } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
}
pub mod s6 {
    pub struct T1<T>(std::marker::PhantomData<T>); pub struct T2<T>(std::cell::UnsafeCell<T>); pub fn f<'a>(c: T1<&'static u8>) -> T1<&'a u8> { c } pub fn g<'a>(c: T2<&'static u8>) -> T2<&'a u8> { c } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
}
pub mod s7 {
    pub struct Tag<T>(std::marker::PhantomData<fn(T)>); pub fn f<'a>(t: Tag<&'static u8>) -> Tag<&'a u8> { t } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
}
pub mod s8 {
    pub struct Tag<T>(std::marker::PhantomData<*mut T>); pub fn f<'a>(t: Tag<&'static u8>) -> Tag<&'a u8> { t } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
}
pub mod s9 {
    pub fn f<'a>(g: fn(&'a u8)) -> fn(&'static u8) { g } pub fn h<'a>(g: fn(&'static u8)) -> fn(&'a u8) { g } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
}
pub mod s10 {
    pub struct Iter<'a, T> { s: &'a mut [T] } impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a mut T; fn next(&mut self) -> Option<&'a mut T> { let (x, r) = self.s.split_first_mut()?; self.s = r; Some(x) } } //~ ERROR B0001: this lasts as long as a lifetime of the caller only, and has to last as long as `'a`
}
