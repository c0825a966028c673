//! Types that may be used for those with other lifetimes.
pub mod s0 {
    pub struct L<T> { f: fn(T), n: Option<Box<L<T>>> }
    pub fn f<'a>(c: L<&'a u8>) -> L<&'static u8> { c }
}
pub mod s1 {
    pub struct L<T> { f: fn(fn(T)), n: Option<Box<L<T>>> }
    pub fn f<'a>(c: L<&'static u8>) -> L<&'a u8> { c }
}
pub mod s2 {
    pub struct L<'x> { f: fn(&'x u8) }
    pub fn f<'a>(c: L<'a>) -> L<'static> { c }
}
pub mod s3 {
    pub struct N<T> { v: T, l: Option<Box<N<T>>> } pub fn f<'a>(c: N<&'static u8>) -> N<&'a u8> { c }
}
pub mod s4 {
    pub struct Tag<T>(std::marker::PhantomData<fn() -> T>); pub fn f<'a>(t: Tag<&'static u8>) -> Tag<&'a u8> { t }
}
pub mod s5 {
    pub struct Tag<T>(std::marker::PhantomData<fn(T)>); pub fn f<'a>(t: Tag<&'a u8>) -> Tag<&'static u8> { t }
}
