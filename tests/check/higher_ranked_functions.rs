//! Functions, pointers and bounds that work with references of any lifetime.
pub mod s0 {
    fn late<'a>(x: &'a u8) -> &'a u8 { x }
    pub fn f() -> fn(&u8) -> &u8 { late }
    pub fn g() { let _h: for<'b> fn(&'b u8) -> &'b u8 = late; }
}
pub mod s1 {
    struct S<'a>(&'a u8);
    impl<'a> S<'a> { fn m(x: &'a u8) -> &'a u8 { x } fn n(x: &u8) -> &u8 { x } }
    pub fn call<F: Fn(&u8) -> &u8>(f: F, x: &u8) -> u8 { *f(x) }
    pub fn f(x: &u8) -> u8 { call(S::n, x) }
}
pub mod s2 {
    struct S<'a>(&'a u8);
    pub fn call<'a, F: Fn(&'a u8) -> S<'a>>(f: F, x: &'a u8) -> u8 { *f(x).0 }
    pub fn f(x: &u8) -> u8 { call(S, x) }
}
pub mod s3 {
    fn id<T>(x: &T) -> &T { x }
    pub fn call<F: Fn(&u8) -> &u8>(f: F, x: &u8) -> u8 { *f(x) }
    pub fn f(x: &u8) -> u8 { call(id, x) }
}
pub mod s4 {
    fn only<'a>() -> &'a u8 { &0 }
    pub fn f() -> u8 { let g: fn() -> &'static u8 = only; *g() }
}
pub mod s5 {
    pub fn call<F: Fn(&u8) -> u8>(f: F, x: &u8) -> u8 { f(x) }
    pub fn g<F: Fn(&u8) -> u8>(f: F, x: &u8) -> u8 { call(&f, x) + call(f, x) }
}
pub mod s6 {
    pub fn call<'a, F: Fn(&'a u8) -> &'a u8>(f: F, x: &'a u8) -> u8 { *f(x) }
    pub fn g<F: Fn(&u8) -> &u8>(f: F, x: &u8) -> u8 { call(&f, x) + call(f, x) }
}
pub mod s7 {
    pub fn f() { let g = |x: &u8| { let _ = x; }; let h: fn(&u8) = g; h(&1); }
}
pub mod s8 {
    pub fn call<F: Fn(&u8) -> &u8>(f: F) -> u8 { *f(&1) }
    pub fn f() -> u8 { call(|x| x) }
}
pub mod s9 {
    pub fn f<F>(f: F) -> u8 where for<'a> F: Fn(&'a u8) -> &'a u8 { *f(&1) }
    pub fn g(f: for<'a, 'b> fn(&'a u8, &'b u8) -> &'b u8) -> u8 { *f(&1, &2) }
    fn h<'a, 'b>(_: &'a u8, y: &'b u8) -> &'b u8 { y }
    pub fn i() -> u8 { g(h) }
}
pub mod s10 {
    pub fn g(f: for<'a> fn(&'a u8, &'a u8) -> &'a u8) -> u8 { *f(&1, &2) }
    fn h<'a, 'b>(x: &'a u8, _: &'b u8) -> &'a u8 { x }
    pub fn i() -> u8 { g(h) }
}
pub mod s11 {
    use std::ops::Add;
    pub fn f<T>(x: &T, y: &T) -> T where for<'a> &'a T: Add<&'a T, Output = T> { x + y }
    pub fn g() -> u32 { f(&1, &2) }
}
pub mod s12 {
    use std::ops::Add;
    pub fn f<T>(x: &T, y: &T) -> T where for<'a, 'b> &'a T: Add<&'b T, Output = T> { x + y }
    pub fn g() -> u32 { f(&1u32, &2) }
}
pub mod s13 {
    pub trait Conv<X> { fn conv(&self, x: X) -> u8; }
    pub fn f<'a, T: Conv<&'a u8>>(t: T, x: &'a u8) -> u8 { t.conv(x) }
}
pub mod s14 {
    pub trait Conv<X> { fn conv(&self, x: X) -> u8; }
    pub fn f<T: for<'a> Conv<&'a u8>>(t: T, x: &u8) -> u8 { let y = *x; t.conv(&y) }
    pub struct S; impl Conv<&u8> for S { fn conv(&self, x: &u8) -> u8 { *x } }
    pub fn g() -> u8 { f(S, &1) }
}
pub mod s15 {
    pub trait Conv<X> { type O; fn conv(&self, x: X) -> Self::O; }
    pub fn f<'a, T: Conv<&'a u8>>(t: T, x: &'a u8) -> T::O { t.conv(x) }
    pub struct S; impl<'a> Conv<&'a u8> for S { type O = &'a u8; fn conv(&self, x: &'a u8) -> &'a u8 { x } }
    pub fn g(x: &u8) -> &u8 { f(S, x) }
    pub fn h() -> u8 { *g(&1) }
}
pub mod s16 {
    pub fn f<F>(f: F) where for<'a> F: Fn(&'a u8) -> &'a u8, for<'a> F: Copy { f(&1); }
}
pub mod s17 {
    pub struct P<'x> { pub f: for<'a> fn(&'a u8, &'x u8) -> &'x u8 }
    pub fn g<'x>(p: P<'x>, y: &'x u8) -> &'x u8 { (p.f)(&1, y) }
}
pub mod s18 {
    pub type Cb = for<'a> fn(&'a mut [u8]) -> Option<&'a mut u8>;
    fn first(x: &mut [u8]) -> Option<&mut u8> { x.first_mut() }
    pub static T: [Cb; 1] = [first];
    pub fn g(x: &mut [u8]) { if let Some(y) = T[0](x) { *y = 1 } }
}
pub mod s19 {
    fn early<'a, T>(x: &'a u8, t: T) where T: PartialEq<&'a u8> { let _ = t == x; }
    pub fn call<F: Fn(&u8)>(f: F) {f(&1)}
    pub fn f() { call(|x| early(x, x)) }
}
pub mod s20 {
    pub fn call<F: FnMut(&mut u8)>(mut f: F) {f(&mut 1)}
    pub struct S<'a> { x: &'a mut u8 }
    impl<'a> S<'a> { fn new(x: &'a mut u8) -> S<'a> { S { x } } fn go(self) {} fn add(&mut self, y: &mut u8) { *self.x += *y } }
    pub fn f(mut s: S<'_>) { call(|y| s.add(y)); call(|y| S::new(y).go()); }
}
pub mod s21 {
    pub fn pick<F>(f: F) -> u8 where F: for<'a> Fn(&'a [u8]) -> Option<&'a u8> { *f(&[1]).unwrap() }
    pub fn f() -> u8 { pick(|s| s.first()) + pick(<[u8]>::first) }
}
pub mod s22 {
    pub fn pick<'x, F>(f: F, y: &'x [u8]) -> &'x u8 where F: Fn(&'x [u8]) -> Option<&'x u8> { f(y).unwrap() }
    pub fn f(y: &[u8]) -> &u8 { pick(|s| s.first(), y) }
    pub fn g(y: &[u8]) -> &u8 { pick(<[u8]>::first, y) }
}
pub mod s23 {
    pub trait Conv<X> { fn conv(&self, x: X) -> u8; }
    impl Conv<&u8> for u8 { fn conv(&self, x: &u8) -> u8 { *x } }
    impl Conv<&mut &u8> for u16 { fn conv(&self, x: &mut &u8) -> u8 { **x } }
    pub fn f<'a, T: Conv<&'a u8>>(t: T, x: &'a u8) -> u8 { t.conv(x) }
    pub fn g(x: &u8) -> u8 { let y = 1; f(1u8, x) + f(2u8, &y) }
}
pub mod s24 {
    pub trait It { type Item; fn next(&mut self) -> Option<Self::Item>; }
    pub struct S<'a>(&'a [u8]);
    impl<'a> It for S<'a> { type Item = &'a u8; fn next(&mut self) -> Option<&'a u8> { self.0.first() } }
    pub fn f<'a, I: It<Item = &'a u8>>(mut i: I) -> &'a u8 { i.next().unwrap() }
    pub fn g(x: &[u8]) -> &u8 { f(S(x)) }
    pub fn h() -> u8 { let a = [1]; *g(&a) }
}
pub mod s25 {
    pub trait Tr<X> { type O; fn m(&self, x: X) -> Self::O; }
    pub fn f<'a, 'b, T: Tr<&'a u8, O = &'b u8>>(t: T, x: &'a u8) -> &'b u8 { t.m(x) }
}
pub mod s26 {
    pub trait Eat<X> { fn eat(&mut self, x: X); }
    pub struct V<'a>(Option<&'a u8>);
    impl<'a> Eat<&'a u8> for V<'a> { fn eat(&mut self, x: &'a u8) { self.0 = Some(x) } }
    pub fn fill<'a, T: Eat<&'a u8>>(t: &mut T, x: &'a u8) { t.eat(x) }
    pub fn good() -> u8 { let mut v = V(None); let y = 1; fill(&mut v, &y); *v.0.unwrap() }
}
pub mod s27 {
    pub fn f<'a, T: PartialEq<&'a u8>>(t: T, x: &'a u8) -> bool { t == x }
    pub fn g() -> bool { let y = 1; f(&y, &2) }
}
pub mod s28 {
    pub fn f<T: for<'a> PartialEq<&'a u8>>(t: T) -> bool { let y = 1; t == &y }
    pub fn g() -> bool { f(&1) }
}
pub mod s29 {
    use std::ops::Add;
    #[derive(Clone, Copy)] pub struct P(u8);
    impl Add<&P> for &P { type Output = P; fn add(self, o: &P) -> P { P(self.0 + o.0) } }
    pub fn f<T>(x: &T, y: &T) -> T where for<'a> &'a T: Add<&'a T, Output = T> { x + y }
    pub fn g() -> P { f(&P(1), &P(2)) }
    pub fn h<T>(xs: &[T]) -> T where for<'a> &'a T: Add<Output = T> { &xs[0] + &xs[1] }
    pub fn i() -> P { h(&[P(1), P(2)]) }
}
pub mod s30 {
    use std::ops::Add;
    #[derive(Clone, Copy)] pub struct P(u8);
    impl<'x> Add<&'x P> for &'x P { type Output = &'x P; fn add(self, o: &'x P) -> &'x P { let _ = o; self } }
    pub fn f<'x, T: 'x>(x: &'x T, y: &'x T) -> &'x T where for<'a> &'a T: Add<&'a T, Output = &'a T> { x + y }
    pub fn g(a: &P) -> &P { f(a, a) }
    pub fn h<T>(x: &T, y: &T) -> T where T: Clone, for<'a> &'a T: Add<&'a T, Output = &'a T> { (x + y).clone() }
}
pub mod s31 {
    pub fn f<T>(v: &[T]) -> usize where for<'a> &'a T: IntoIterator<Item = &'a u8> { let mut n = 0; for x in v { for y in x { n += *y as usize } } n }
    pub fn g() -> usize { f(&[[1u8, 2], [3, 4]]) + f(&[vec![1u8]]) }
}
pub mod s32 {
    pub trait Tr { fn m<'a>(x: &'a u8) -> &'a u8; }
    impl Tr for u8 { fn m(x: &u8) -> &u8 { x } }
}
pub mod s33 {
    pub trait Tr { fn m<'a>() -> &'a u8; }
    impl Tr for u8 { fn m<'b>() -> &'b u8 { &1 } }
}
pub mod s34 {
    pub trait Tr { fn m<'a, T>(x: &'a u8, t: T) where T: PartialEq<&'a u8>; }
    impl Tr for u8 { fn m<'a, T>(x: &'a u8, t: T) where T: PartialEq<&'a u8> { let _ = t == x; } }
}
pub mod s35 {
    pub trait Tr { fn m<'a>(x: impl Fn(&'a u8)); }
    impl Tr for u8 { fn m<'a>(x: impl Fn(&'a u8)) { let _ = x; } }
}
