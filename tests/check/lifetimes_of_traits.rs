//! Lifetime parameters of traits, and bounds that hold for the lifetimes that are asked.
pub mod s0 {
    pub trait Tr<'a> { fn get(&self) -> &'a u8; }
    pub struct S<'x>(&'x u8);
    impl<'x> Tr<'x> for S<'x> { fn get(&self) -> &'x u8 { self.0 } }
    pub fn f<'a, T: Tr<'a>>(t: T) -> &'a u8 { t.get() }
    pub fn g(x: &u8) -> &u8 { f(S(x)) }
    pub fn h(x: &u8) -> &u8 { S(x).get() }
}
pub mod s1 {
    pub trait Tr<'a> { fn put(&self, x: &'a u8) -> u8; }
    impl<'a> Tr<'a> for u8 { fn put(&self, x: &'a u8) -> u8 { *x } }
    pub fn f<T: for<'a> Tr<'a>>(t: T) -> u8 { let y = 1; t.put(&y) }
    pub fn g() -> u8 { f(1u8) }
}
pub mod s2 {
    pub trait Tr<'a> { fn put(&self, x: &'a u8) -> u8; }
    impl Tr<'static> for u8 { fn put(&self, x: &u8) -> u8 { *x } }
    pub fn f() -> u8 { 1u8.put(&1) }
}
pub mod s3 {
    pub trait Tr<'a> { fn get(&self) -> &'a u8; }
    pub struct S<'x>(&'x u8);
    impl<'a, 'x: 'a> Tr<'a> for S<'x> { fn get(&self) -> &'a u8 { self.0 } }
    pub fn f<'a, 'x: 'a>(s: &S<'x>, y: &'a u8) -> &'a u8 { if *y == 1 { s.get() } else { y } }
}
pub mod s4 {
    pub trait Tr<'a> { type Out; fn get(&self, x: &'a [u8]) -> Self::Out; }
    pub struct First;
    impl<'a> Tr<'a> for First { type Out = Option<&'a u8>; fn get(&self, x: &'a [u8]) -> Option<&'a u8> { x.first() } }
    pub fn f<'a, T: Tr<'a>>(t: &T, x: &'a [u8]) -> T::Out { t.get(x) }
    pub fn g(x: &[u8]) -> Option<&u8> { f(&First, x) }
    pub fn h<'b>(x: &[u8]) -> u8 { *f(&First, x).unwrap() }
}
pub mod s5 {
    pub trait Super<'a> { fn s(&self) -> &'a u8; }
    pub trait Sub<'a>: Super<'a> { fn t(&self) -> &'a u8 { self.s() } }
    pub struct S<'x>(&'x u8);
    impl<'x> Super<'x> for S<'x> { fn s(&self) -> &'x u8 { self.0 } }
    impl<'x> Sub<'x> for S<'x> {}
    pub fn f<'a, T: Sub<'a>>(t: T) -> &'a u8 { if *t.s() == 1 { t.t() } else { t.s() } }
    pub fn g(x: &u8) -> &u8 { f(S(x)) }
}
pub mod s6 {
    pub trait Tr<'a> {} impl Tr<'_> for u8 {} pub fn f<T: Tr<'static>>(_: T) {} pub fn g() { f(1u8) }
}
pub mod s7 {
    pub trait Tr<'a, T> { fn m(&self, x: &'a T) -> &'a T; }
    impl<'a, T> Tr<'a, T> for u8 { fn m(&self, x: &'a T) -> &'a T { x } }
    pub fn f<'q, U: Tr<'q, u16>>(u: U, x: &'q u16) -> &'q u16 { u.m(x) }
    pub fn g(x: &u16) -> &u16 { f(1u8, x) }
}
pub mod s8 {
    pub trait Tr<'a>: 'a {} impl<'a, 'x: 'a> Tr<'a> for &'x u8 {}
    pub fn f<'a, T: Tr<'a>>(t: &'a T) {}
}
pub mod s9 {
    pub trait Tr<'a> { type A: 'a; } impl<'a, 'x: 'a> Tr<'a> for &'x u8 { type A = &'x u8; }
}
pub mod s10 {
    pub trait Tr<'a> { const C: &'a u8; } impl<'a> Tr<'a> for u8 { const C: &'a u8 = &1; }
    pub fn f<'a, T: Tr<'a>>() -> &'a u8 { T::C }
}
pub mod s11 {
    pub trait Lex<'a> { fn next(&mut self) -> Option<&'a [u8]>; }
    pub struct W<'a> { rest: &'a [u8] }
    impl<'a> Lex<'a> for W<'a> { fn next(&mut self) -> Option<&'a [u8]> { let r = self.rest; if r.is_empty() { return None; } let (a, b) = r.split_at(1); self.rest = b; Some(a) } }
    pub fn count<'a>(mut l: impl Lex<'a>) -> usize { let mut n = 0; while let Some(t) = l.next() { n += t.len(); } n }
    pub fn last<'a, L: Lex<'a>>(l: &mut L) -> Option<&'a [u8]> { let mut r = None; while let Some(t) = l.next() { r = Some(t); } r }
    pub fn go(x: &[u8]) -> usize { let mut w = W { rest: x }; let a = last(&mut w); let b = last(&mut w); a.map_or(0, |s| s.len()) + b.map_or(0, |s| s.len()) + count(w) }
}
pub mod s12 {
    pub trait Lex<'a> { fn next(&mut self) -> Option<&'a [u8]>; }
    pub struct W<'a> { rest: &'a [u8] }
    impl<'a> Lex<'a> for W<'a> { fn next(&mut self) -> Option<&'a [u8]> { Some(self.rest) } }
    pub struct Twice<L> { l: L }
    impl<'a, L: Lex<'a>> Lex<'a> for Twice<L> { fn next(&mut self) -> Option<&'a [u8]> { self.l.next(); self.l.next() } }
    pub fn f<'q>(x: &'q [u8]) -> Option<&'q [u8]> { Twice { l: W { rest: x } }.next() }
}
pub mod s13 {
    pub struct H<'a, T: Tr<'a>> { t: T, p: &'a u8 }
    pub trait Tr<'a> { fn get(&self) -> &'a u8; }
    impl<'a, T: Tr<'a>> H<'a, T> { pub fn go(&self) -> &'a u8 { if *self.p == 1 { self.t.get() } else { self.p } } }
}
pub mod s14 {
    pub trait Dev<'m> { type Reg: Copy; fn map(&mut self, mem: &'m mut [u32]); fn reg(&self) -> Option<Self::Reg>; }
    pub struct D<'m> { mem: Option<&'m mut [u32]> }
    impl<'m> Dev<'m> for D<'m> { type Reg = u32; fn map(&mut self, mem: &'m mut [u32]) { self.mem = Some(mem) } fn reg(&self) -> Option<u32> { self.mem.as_ref().map(|m| m[0]) } }
    pub fn ok() -> Option<u32> { let mut m = [1u32; 4]; let mut d = D { mem: None }; d.map(&mut m); d.reg() }
}
pub mod s15 {
    pub trait Tr<'a> where Self: Sized { fn id(self, x: &'a u8) -> (Self, &'a u8) { (self, x) } }
    impl Tr<'_> for u8 {}
    pub fn f(x: &u8) -> &u8 { 1u8.id(x).1 }
}
pub mod s16 {
    pub trait A<T> { fn m(x: T) -> T; } impl<'a> A<&'a u8> for u8 { fn m(x: &u8) -> &u8 { x } }
}
pub mod s17 {
    pub trait A<T> { fn m(x: T) -> T; } impl A<&u8> for u8 { fn m(x: &u8) -> &u8 { x } }
}
pub mod s18 {
    pub struct H<'a, T: Tr<'a>> { t: T, p: &'a u8 }
    pub trait Tr<'a> { fn get(&self) -> &'a u8; }
    pub fn mk<'a, T: Tr<'a>>(t: T, p: &'a u8) -> H<'a, T> { H { t, p } }
    pub struct S<'a>(&'a u8); impl<'a> Tr<'a> for S<'a> { fn get(&self) -> &'a u8 { self.0 } }
    pub fn u() -> u8 { let x = 1; let s = S(&x); { let y = 2; let h = mk(s, &y); *h.t.get() + *h.p } }
}
pub mod s19 {
    pub struct H<F: Fn(&u8) -> u8> { f: F }
    pub fn mk() -> u8 { let h = H { f: |x| *x }; (h.f)(&1) }
    pub fn mk2<F: Fn(&u8) -> u8>(f: F) -> H<F> { H { f } }
}
pub mod s20 {
    pub trait Super {} pub trait Sub: Super {}
    impl<'a> Super for &'a u8 {} impl<'a> Sub for &'a u8 {}
}
pub mod s21 {
    pub trait Super {} pub trait Sub: Super {}
    impl<'a, 'b> Super for (&'a u8, &'b u8) {} impl<'a> Sub for (&'a u8, &'a u8) {}
}
