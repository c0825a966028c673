//! Traits and generic items as systems programs have them.
pub mod s0 {
    pub trait Shape { const SIDES: u32; fn area(&self) -> u32; fn describe(&self) -> u32 { self.area() * Self::SIDES } }
    pub struct Sq(u32); impl Shape for Sq { const SIDES: u32 = 4; fn area(&self) -> u32 { self.0 * self.0 } }
    pub fn total<S: Shape>(xs: &[S]) -> u32 { xs.iter().map(|s| s.describe()).sum() }
}
pub mod s1 {
    pub struct Ring<T, const N: usize> { buf: [Option<T>; N], head: usize }
    impl<T: Copy, const N: usize> Ring<T, N> { pub const fn new() -> Self { Ring { buf: [None; N], head: 0 } } pub fn push(&mut self, x: T) { self.buf[self.head % N] = Some(x); self.head += 1; } }
    pub static mut R: Ring<u8, 4> = Ring::new();
}
pub mod s2 {
    pub struct A<const N: usize>; impl<const N: usize> A<N> { pub fn grow(self) -> A<N> { A } } pub fn f() -> A<3> { A.grow() }
}
pub mod s3 {
    pub struct A<const B: bool>; impl A<true> { pub fn t(&self) {} } impl A<false> { pub fn t(&self) {} } pub fn f(a: A<true>) { a.t() }
}
pub mod s4 {
    use std::ops::{Index, IndexMut};
    pub struct G { v: [u8; 4] } impl Index<(usize, usize)> for G { type Output = u8; fn index(&self, (x, y): (usize, usize)) -> &u8 { &self.v[x * 2 + y] } }
    impl IndexMut<(usize, usize)> for G { fn index_mut(&mut self, (x, y): (usize, usize)) -> &mut u8 { &mut self.v[x * 2 + y] } }
    pub fn f(g: &mut G) { g[(0, 1)] += g[(1, 0)]; }
}
pub mod s5 {
    use std::ops::Neg;
    #[derive(Clone, Copy)] pub struct V(i32); impl Neg for V { type Output = V; fn neg(self) -> V { V(-self.0) } } impl Neg for &V { type Output = V; fn neg(self) -> V { -*self } }
    pub fn f(v: &V) -> V { -v }
}
pub mod s6 {
    pub trait Visitor { type Out; fn leaf(&mut self, x: u8) -> Self::Out; }
    pub enum T { L(u8), N(Box<T>, Box<T>) }
    impl T { pub fn visit<V: Visitor>(&self, v: &mut V) -> V::Out { match self { T::L(x) => v.leaf(*x), T::N(a, b) => { a.visit(v); b.visit(v) } } } }
    pub struct S(u8); impl Visitor for S { type Out = (); fn leaf(&mut self, x: u8) { self.0 += x } }
}
pub mod s7 {
    pub trait State { type Next: State; fn go(self) -> Self::Next; }
    pub struct A; pub struct B; impl State for A { type Next = B; fn go(self) -> B { B } } impl State for B { type Next = A; fn go(self) -> A { A } }
    pub fn f<S: State>(s: S) -> <<S as State>::Next as State>::Next { s.go().go() } pub fn g() -> A { f(A) }
}
pub mod s8 {
    pub struct Iter<'a, T> { s: &'a [T] } impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; fn next(&mut self) -> Option<&'a T> { let (x, r) = self.s.split_first()?; self.s = r; Some(x) } }
    pub fn f(x: &[u8]) -> Option<&u8> { let mut i = Iter { s: x }; i.next(); i.next() }
}
pub mod s9 {
    pub struct Iter<'a, T> { s: &'a mut [T] } impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a mut T; fn next(&mut self) -> Option<&'a mut T> { let s = std::mem::take(&mut self.s); let (x, r) = s.split_first_mut()?; self.s = r; Some(x) } }
}
pub mod s10 {
    pub fn pick<'a, 'b: 'a>(x: &'a u8, y: &'b u8, c: bool) -> &'a u8 { if c { x } else { y } }
}
pub mod s11 {
    pub trait A { fn f(&self) -> u8 { 1 } } pub trait B { fn f(&self) -> u8 { 2 } } impl A for u8 {} impl B for u8 {} pub fn g() -> u8 { A::f(&1u8) + <u8 as B>::f(&1) }
}
pub mod s12 {
    pub trait A: Sized { fn m(self) -> u8 { 1 } } impl<T: Copy> A for T {} pub fn f(x: &u8) -> u8 { x.m() + 1u8.m() }
}
pub mod s13 {
    #[derive(Debug)] pub enum E { P(u8) } impl From<u8> for E { fn from(x: u8) -> E { E::P(x) } } pub fn f(r: Result<u8, u8>) -> Result<u8, E> { Ok(r? + 1) }
}
pub mod s14 {
    pub trait Bus { fn read(&self, a: u32) -> u32; } impl<B: Bus> Bus for &B { fn read(&self, a: u32) -> u32 { (**self).read(a) } } pub struct R; impl Bus for R { fn read(&self, a: u32) -> u32 { a } }
    pub struct Dev<B> { b: B } impl<B: Bus> Dev<B> { pub fn go(&self) -> u32 { self.b.read(1) } } pub fn f() -> u32 { let r = R; Dev { b: &r }.go() + Dev { b: &&r }.go() }
}
pub mod s15 {
    pub trait Conv { type T: Default + Clone; fn c(&self) -> Self::T { Self::T::default() } } pub fn f<C: Conv>(c: &C) -> (C::T, C::T) { let x = c.c(); (x.clone(), x) }
}
pub mod s16 {
    pub fn each<'a, T: 'a, F: FnMut(&'a T)>(xs: &'a [T], mut f: F) { for x in xs { f(x) } } pub fn g(xs: &[u8]) -> Option<&u8> { let mut m = None; each(xs, |x| m = Some(x)); m }
}
pub mod s17 {
    pub trait T<X = Self> { fn f(&self, x: &X) -> bool; } impl T for u8 { fn f(&self, x: &u8) -> bool { self == x } } impl T<u16> for u8 { fn f(&self, x: &u16) -> bool { *self as u16 == *x } } pub fn g() -> bool { 1u8.f(&1u8) && 1u8.f(&1u16) }
}
pub mod s18 {
    #[derive(Clone, Copy)] pub struct Id<'a>(&'a [u8]); impl<'a> PartialEq<Id<'a>> for Id<'_> { fn eq(&self, o: &Id<'a>) -> bool { self.0 == o.0 } } pub fn f<'x, 'y>(a: Id<'x>, b: Id<'y>) -> bool { a == b }
}
pub mod s19 {
    pub trait Enc { fn enc(&self, out: &mut Vec<u8>); } impl Enc for u8 { fn enc(&self, o: &mut Vec<u8>) { o.push(*self) } } impl<T: Enc> Enc for [T] { fn enc(&self, o: &mut Vec<u8>) { for x in self { x.enc(o) } } } impl<T: Enc + ?Sized> Enc for &T { fn enc(&self, o: &mut Vec<u8>) { (**self).enc(o) } } impl<T: Enc, const N: usize> Enc for [T; N] { fn enc(&self, o: &mut Vec<u8>) { self[..].enc(o) } } impl<A: Enc, B: Enc> Enc for (A, B) { fn enc(&self, o: &mut Vec<u8>) { self.0.enc(o); self.1.enc(o) } }
    pub fn f() -> Vec<u8> { let mut v = Vec::new(); ((1u8, [2u8, 3]), &[4u8][..]).enc(&mut v); v }
}
