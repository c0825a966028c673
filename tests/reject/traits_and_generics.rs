//# rustc: fail
//! Traits and generic items that rustc refuses.
pub mod s0 {
    pub trait Shape { fn area(&self) -> u32; } pub struct Sq(u32);
    impl Shape for Sq { fn area(&mut self) -> u32 { self.0 } } //~ ERROR E0053: `area` has another type in the trait: expected `&s0::Sq`, found `&mut s0::Sq`
}
pub mod s1 {
    pub struct Ring<T, const N: usize> { buf: [T; N] }
    impl<T: Default, const N: usize> Default for Ring<T, N> { fn default() -> Self { Ring { buf: [T::default(); N] } } } //~ ERROR E0277: `T` is not `Copy`, so it can't be repeated
}
pub mod s2 {
    pub struct A<const N: usize>; pub fn f(a: A<3>) -> A<4> { a } //~ ERROR E0308: mismatched types: expected `s2::A<4>`, found `s2::A<3>`
}
pub mod s3 {
    pub struct A<const B: bool>; impl A<true> { pub fn t(&self) {} } pub fn f(a: A<false>) { a.t() } //~ ERROR E0599: `s3::A<0>` has no method `t`
}
pub mod s4 {
    use std::ops::Index;
    pub struct G { v: [u8; 4] } impl Index<usize> for G { type Output = u8; fn index(&self, x: usize) -> &u8 { &self.v[x] } }
    pub fn f(g: &mut G) { g[0] = 1; } //~ ERROR E0594: `s4::G` can't be changed by index: it does not implement `IndexMut`
}
pub mod s5 {
    use std::ops::AddAssign;
    pub struct V(i32); impl AddAssign<i32> for V { fn add_assign(&mut self, o: i32) { self.0 += o } }
    pub fn f(v: V) { v += 1; } //~ ERROR E0596: `v` can't be borrowed as mutable: `v` is not declared as mutable
}
pub mod s6 {
    pub struct V(i32); pub fn f(a: V, b: V) -> V { a + b } //~ ERROR E0369: `+` is not defined for `s6::V`
}
pub mod s7 {
    use std::ops::Add;
    pub struct V(i32); impl Add<i32> for V { type Output = V; fn add(self, o: i32) -> V { V(self.0 + o) } }
    pub fn f(a: V) -> V { 1 + a } //~ ERROR E0277: `+` is not defined for `{integer}` and `s7::V`
}
pub mod s8 {
    use std::ops::Deref;
    pub struct W<T>(T); impl<T> Deref for W<T> { type Target = T; fn deref(&self) -> &T { &self.0 } }
    pub fn f(w: &W<Vec<u8>>) -> usize { w.len() } pub fn g(w: &W<W<[u8; 3]>>) -> usize { w.len() } pub fn h(w: W<Vec<u8>>) -> Vec<u8> { *w } //~ ERROR E0507: a temporary value can't be moved out of what holds it
}
pub mod s9 {
    use std::ops::Deref;
    pub struct W<T>(T); impl<T> Deref for W<T> { type Target = T; fn deref(&self) -> &T { &self.0 } }
    pub fn f(mut w: W<Vec<u8>>) { w.push(1) } //~ ERROR E0596: `s9::W<Vec<u8>>` can't be changed through: it does not implement `DerefMut`
}
pub mod s10 {
    pub trait Visitor { type Out; fn leaf(&mut self, x: u8) -> Self::Out; }
    pub struct S(u8); impl Visitor for S { type Out = (); fn leaf(&mut self, x: u8) -> u8 { x } } //~ ERROR E0053: `leaf` has another type in the trait: expected `()`, found `u8`
}
pub mod s11 {
    pub trait State { type Next: State; } pub struct A; impl State for A { type Next = u8; } //~ ERROR E0277: `Next` does not have the bounds that `s11::State` asks for
}
pub mod s12 {
    pub struct P<'a> { s: &'a str } impl<'a> P<'a> { pub fn word(&mut self) -> &'a str { self.s } pub fn w2(&self) -> &str { self.s } }
    pub fn f<'a>(p: &mut P<'a>) -> (&'a str, &'a str) { (p.word(), p.word()) }
    pub fn g<'a>(p: &mut P<'a>) -> (&'a str, &'a str) { (p.word(), p.w2()) } //~ ERROR E0621: the type of `p` needs the lifetime `'a`: this has to last that long
}
pub mod s13 {
    pub fn longest<'a>(x: &'a str, y: &str) -> &'a str { if x.len() > y.len() { x } else { y } } //~ ERROR E0621: the type of `y` needs the lifetime `'a`: this has to last that long
}
pub mod s14 {
    pub struct Ctx<'a, 'b: 'a> { inner: &'a mut &'b mut u8 } pub fn f<'a, 'b>(c: Ctx<'a, 'b>) -> &'b mut u8 { *c.inner } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
}
pub mod s15 {
    pub struct S<'a> { x: &'a mut Vec<&'a u8> } pub fn f<'a>(v: &mut Vec<&'a u8>) { let s = S { x: v }; } //~ ERROR E0621: the type of `v` needs the lifetime `'a`: this has to last that long
}
pub mod s16 {
    pub trait A { fn f(&self) -> u8 { 1 } } pub trait B { fn f(&self) -> u8 { 2 } } impl A for u8 {} impl B for u8 {} pub fn g() -> u8 { 1u8.f() } //~ ERROR E0034: it is not clear which `f` is meant
}
pub mod s17 {
    pub trait A { fn new() -> Self; } pub fn f() -> u8 { A::new() } //~ ERROR E0277: `u8` does not implement `A`
}
pub mod s18 {
    pub trait A { fn new() -> Self; } impl A for u8 { fn new() -> u8 { 1 } } pub fn f() { let x = A::new(); let y: u8 = x; }
}
pub mod s19 {
    pub fn f<T: Into<u64>>(x: T) -> u64 { x.into() } pub fn g() -> u64 { f(1u8) + f(2u32) } pub fn h() -> u64 { f(1i8) } //~ ERROR E0277: `u64` does not implement `From<i8>`
}
pub mod s20 {
    pub enum E { P(u8) } pub fn f(r: Result<u8, u8>) -> Result<u8, E> { Ok(r? + 1) } //~ ERROR E0277: `s20::E` does not implement `From<u8>`
}
pub mod s21 {
    pub trait Bus { fn read(&self) -> u32; } pub struct Dev<B: Bus> { b: B } pub fn f(d: Dev<u8>) {} //~ ERROR E0277: `u8` does not implement `Bus`, which is demanded here
    //~| ERROR E0277: `u8` does not implement `Bus`, which is demanded here
}
pub mod s22 {
    pub trait Bus { fn read(&self) -> u32; } pub struct Dev<B: Bus> { b: B } impl<B> Dev<B> { pub fn f(&self) {} } //~ ERROR E0277: `B` does not implement `Bus`, which is demanded here
    //~| ERROR E0277: `B` does not implement `Bus`, which is demanded here
}
pub mod s23 {
    pub trait Pair { type A; type B; } pub fn f<P: Pair<A = u8, B = u8>>(a: P::A, b: P::B) -> u8 { a + b } impl Pair for () { type A = u8; type B = u16; } pub fn g() -> u8 { f::<()>(1, 2) } //~ ERROR E0271: `B` is `u16` here, and should be `u8`
}
pub mod s24 {
    pub trait Conv { type T: Default; fn c(&self) -> Self::T; } pub fn f<C: Conv>(c: &C) -> (C::T, C::T) { let x = c.c(); (x.clone(), x) } //~ ERROR E0599: `<C as s24::Conv>::T` has no method `clone`
}
pub mod s25 {
    pub fn twice<F>(mut f: F) where F: FnMut() -> u8 { f(); f(); } pub fn g(v: Vec<u8>) { twice(move || { drop(v); 1 }) } //~ ERROR E0507: a closure that is called through `FnMut` can't move its captures away
}
pub mod s26 {
    pub fn each<T, F: FnMut(&T)>(xs: &[T], mut f: F) { for x in xs { f(x) } } pub fn g(xs: &[u8]) -> Option<&u8> { let mut m = None; each(xs, |x| m = Some(x)); m } //~ ERROR E0521: what `x` refers to leaves the closure, and need not last that long
}
pub mod s27 {
    pub trait HasId { fn id(&self) -> u32; } pub trait Named: HasId { fn n(&self) -> u32 { self.id() } } pub struct S; impl Named for S {} //~ ERROR E0277: `s27::S` does not implement `HasId`, which `s27::Named` needs
}
pub mod s28 {
    pub struct S<T>(T); impl<T> S<T> where T: Copy { pub fn g(&self) -> T { self.0 } } pub fn f(s: &S<Vec<u8>>) -> Vec<u8> { s.g() } //~ ERROR E0599: `&s28::S<Vec<u8>>` has no method `g`
}
pub mod s29 {
    pub struct S<T>(T); impl<T> Clone for S<T> { fn clone(&self) -> Self { S(self.0.clone()) } } //~ ERROR E0599: `T` has no method `clone`
}
pub mod s30 {
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)] pub struct Id<T>(u32, std::marker::PhantomData<T>); pub struct NoCopy; pub fn f(a: Id<NoCopy>) -> (Id<NoCopy>, Id<NoCopy>) { (a, a) } //~ ERROR E0382: `a` is used after it was moved
}
pub mod s31 {
    pub fn f<T>(x: T) -> T where T: std::ops::Mul<Output = T> + Copy { x * x * x } pub fn g() -> (u8, i64) { (f(2), f(3)) } pub fn h() -> bool { f(true) } //~ ERROR E0277: `bool` does not implement `Mul<bool>`
}
