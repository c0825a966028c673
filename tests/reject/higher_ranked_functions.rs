//# rustc: fail
//! Functions that work with references of one lifetime, where they have to with any.
pub mod s0 {
    pub fn call<F: Fn(&u8) -> &u8>(f: F, x: &u8) -> u8 { *f(x) }
    fn stat(x: &'static u8) -> &'static u8 { x }
    pub fn f(x: &u8) -> u8 { call(stat, x) } //~ ERROR B0001: this works with references of one lifetime, and has to work with those of any
}
pub mod s1 {
    pub fn call<F: Fn(&u8) -> &u8>(f: F, x: &u8) -> u8 { *f(x) }
    fn early<'a: 'a>(x: &'a u8) -> &'a u8 { x }
    pub fn f(x: &u8) -> u8 { call(early, x) } //~ ERROR B0001: this works with references of one lifetime, and has to work with those of any
}
pub mod s2 {
    pub fn call<F: Fn(&u8)>(f: F, x: &u8) { f(x) }
    pub fn f(x: &u8) { call(|_y: &'static u8| {}, x) } //~ ERROR B0001: this works with references of one lifetime, and has to work with those of any
}
pub mod s3 {
    fn early<'a: 'a>(x: &'a u8) -> &'a u8 { x }
    pub fn f() -> fn(&u8) -> &u8 { early } //~ ERROR E0308: this works with references of one lifetime, and has to work with those of any
}
pub mod s4 {
    fn stat(x: &'static u8) -> &'static u8 { x }
    pub fn f() { let _g: fn(&u8) -> &u8 = stat; } //~ ERROR E0308: this works with references of one lifetime, and has to work with those of any
}
pub mod s5 {
    pub fn call<T, F: Fn(&u8) -> T>(f: F, x: &u8) -> T { f(x) }
    fn late<'a>(x: &'a u8) -> &'a u8 { x }
    pub fn f(x: &u8) -> u8 { *call(late, x) } //~ ERROR E0308: this works with references of one lifetime, and has to work with those of any
}
pub mod s6 {
    struct S<'a>(&'a u8);
    impl<'a> S<'a> { fn m(x: &'a u8) -> &'a u8 { x } fn n(x: &u8) -> &u8 { x } }
    pub fn call<F: Fn(&u8) -> &u8>(f: F, x: &u8) -> u8 { *f(x) }
    pub fn f(x: &u8) -> u8 { call(S::m, x) } //~ ERROR B0001: this works with references of one lifetime, and has to work with those of any
}
pub mod s7 {
    struct S<'a>(&'a u8);
    pub fn call<F: for<'a> Fn(&'a u8) -> S<'a>>(f: F, x: &u8) -> u8 { *f(x).0 }
    pub fn f(x: &u8) -> u8 { call(S, x) } //~ ERROR B0001: this works with references of one lifetime, and has to work with those of any
}
pub mod s8 {
    pub fn call<F: Fn(&u8) -> Option<&u8>>(f: F, x: &u8) -> bool { f(x).is_some() }
    pub fn f(x: &u8) -> bool { call(Some, x) } //~ ERROR B0001: this works with references of one lifetime, and has to work with those of any
}
pub mod s9 {
    fn id<T>(x: T) -> T { x }
    pub fn call<F: Fn(&u8) -> &u8>(f: F, x: &u8) -> u8 { *f(x) }
    pub fn f(x: &u8) -> u8 { call(id, x) } //~ ERROR B0001: this works with references of one lifetime, and has to work with those of any
}
pub mod s10 {
    fn bound<'a, 'b: 'a>(x: &'a u8, y: &'b u8) -> &'a u8 { let _ = x; y }
    pub fn f() { let _g: for<'a, 'b> fn(&'a u8, &'b u8) -> &'a u8 = bound; } //~ ERROR E0308: this works with references of one lifetime, and has to work with those of any
}
pub mod s11 {
    pub fn call<F: Fn(&u8)>(f: F, x: &u8) { f(x) }
    pub fn f<'a>(y: &'a u8, x: &u8) { call(|_y: &'a u8| {}, x); let _ = y; } //~ ERROR B0001: this works with references of one lifetime, and has to work with those of any
}
pub mod s12 {
    pub fn apply(f: fn(&u8) -> u8, x: &u8) -> u8 { f(x) }
    pub fn g(f: fn(&'static u8) -> u8, x: &u8) -> u8 { apply(f, x) } //~ ERROR E0308: this works with references of one lifetime, and has to work with those of any
}
pub mod s13 {
    pub fn call<F: Fn(&u8) -> u8>(f: F, x: &u8) -> u8 { f(x) }
    pub fn g(f: fn(&'static u8) -> u8, x: &u8) -> u8 { call(f, x) } //~ ERROR B0001: this works with references of one lifetime, and has to work with those of any
}
pub mod s14 {
    pub fn call<F: Fn(&u8) -> u8>(f: F, x: &u8) -> u8 { f(x) }
    pub fn g<'a, F: Fn(&'a u8) -> u8>(f: F, x: &u8) -> u8 { call(f, x) } //~ ERROR E0277: this works with references of one lifetime, and has to work with those of any
}
pub mod s15 {
    struct P { f: fn(&u8) -> &u8 }
    fn early<'a: 'a>(x: &'a u8) -> &'a u8 { x }
    pub fn g() -> u8 { let p = P { f: early }; *(p.f)(&1) } //~ ERROR E0308: this works with references of one lifetime, and has to work with those of any
}
pub mod s16 {
    pub fn f() { let g = |x| { let _: &u8 = x; }; let h: fn(&u8) = g; h(&1); } //~ ERROR E0308: this works with references of one lifetime, and has to work with those of any
}
pub mod s17 {
    fn conv<'a>(x: &'a mut [u8]) -> &'a mut u8 { &mut x[0] }
    fn conv2<'a: 'a>(x: &'a mut [u8]) -> &'a mut u8 { &mut x[0] }
    pub fn call<F: Fn(&mut [u8]) -> &mut u8>(f: F) -> u8 { *f(&mut [1]) }
    pub fn f() -> u8 { call(conv) }
    pub fn g() -> u8 { call(conv2) } //~ ERROR B0001: this works with references of one lifetime, and has to work with those of any
}
pub mod s18 {
    pub fn g(f: for<'a, 'b> fn(&'a u8, &'b u8) -> &'b u8) -> u8 { *f(&1, &2) }
    fn h<'a>(_: &'a u8, y: &'a u8) -> &'a u8 { y }
    pub fn i() -> u8 { g(h) } //~ ERROR E0308: this works with references of one lifetime, and has to work with those of any
}
pub mod s19 {
    pub fn g(f: for<'a, 'b> fn(&'a u8, &'b u8) -> &'b u8) -> u8 { *f(&1, &2) }
    fn h<'a, 'b>(x: &'a u8, _: &'b u8) -> &'a u8 { x }
    pub fn i() -> u8 { g(h) } //~ ERROR E0308: this works with references of one lifetime, and has to work with those of any
}
pub mod s20 {
    pub fn f<'a>(f: for<'a> fn(&'a u8)) {} //~ ERROR E0496: the lifetime `'a` is declared already
}
pub mod s21 {
    pub fn f<'a, F: for<'a> Fn(&'a u8)>(f: F) {} //~ ERROR E0496: the lifetime `'a` is declared already
}
pub mod s22 {
    pub trait Conv<X> { fn conv(&self, x: X) -> u8; }
    pub fn f<'a, T: Conv<&'a u8>>(t: T, x: &'a u8) -> u8 { let y = *x; t.conv(&y) } //~ ERROR E0597: `y` does not live as long as a borrow of it
}
pub mod s23 {
    pub trait Conv<X> { fn conv(&self, x: X) -> u8; }
    pub fn f<T: for<'a> Conv<&'a u8>>(t: T, x: &u8) -> u8 { let y = *x; t.conv(&y) }
    pub struct S; impl Conv<&'static u8> for S { fn conv(&self, x: &'static u8) -> u8 { *x } }
    pub fn g() -> u8 { f(S, &1) } //~ ERROR B0001: this works with references of one lifetime, and has to work with those of any
}
pub mod s24 {
    pub trait Conv<X> { type O; fn conv(&self, x: X) -> Self::O; }
    pub fn f<'a, T: Conv<&'a u8>>(t: T, x: &'a u8) -> T::O { t.conv(x) }
    pub struct S; impl<'a> Conv<&'a u8> for S { type O = &'a u8; fn conv(&self, x: &'a u8) -> &'a u8 { x } }
    pub fn g<'b>(x: &u8) -> &'b u8 { f(S, x) } //~ ERROR E0621: the type of `x` needs the lifetime `'b`: this has to last that long
}
pub mod s25 {
    fn early<'a: 'a>(x: &'a u8) { let _ = x; }
    pub fn f() { let g: fn(&u8) = early; g(&1) } //~ ERROR E0308: this works with references of one lifetime, and has to work with those of any
}
pub mod s26 {
    fn stat(x: &'static u8) { let _ = x; }
    pub fn f() { let g: fn(&u8) = stat; g(&1) } //~ ERROR E0308: this works with references of one lifetime, and has to work with those of any
}
pub mod s27 {
    pub fn call<F: Fn(&u8) -> u8>(f: F) -> u8 {f(&1)}
    fn early<'a, T: PartialEq<&'a u8>>(x: &'a u8) -> u8 { *x }
    pub fn f() -> u8 { call(early::<&u8>) } //~ ERROR B0001: this works with references of one lifetime, and has to work with those of any
}
pub mod s28 {
    pub fn call<F: Fn(&u8, &u8) -> bool>(f: F) -> bool { f(&1, &2) }
    fn eq<'a>(x: &'a u8, y: &'a u8) -> bool { x == y }
    pub fn f() -> bool { call(eq) } //~ ERROR B0001: this works with references of one lifetime, and has to work with those of any
}
pub mod s29 {
    pub fn f(g: for<'a> fn() -> &'a u8) {} //~ ERROR E0581: the result speaks of `'a`, and nothing that is given does
}
pub mod s30 {
    pub fn f<F: for<'a> Fn() -> &'a u8>(g: F) {} //~ ERROR E0582: the result speaks of `'a`, and nothing that is given does
}
pub mod s31 {
    pub trait It { type Item; fn next(&mut self) -> Option<Self::Item>; }
    pub struct S<'a>(&'a [u8]);
    impl<'a> It for S<'a> { type Item = &'a u8; fn next(&mut self) -> Option<&'a u8> { self.0.first() } }
    pub fn f<'a, I: It<Item = &'a u8>>(mut i: I) -> &'a u8 { i.next().unwrap() }
    pub fn g<'b>(x: &[u8]) -> &'b u8 { f(S(x)) } //~ ERROR E0621: the type of `x` needs the lifetime `'b`: this has to last that long
}
pub mod s32 {
    pub trait It { type Item; fn next(&mut self) -> Option<Self::Item>; }
    pub fn f<'a, 'b, I: It<Item = &'a u8>>(mut i: I) -> &'b u8 { i.next().unwrap() } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
}
pub mod s33 {
    pub trait Tr<X> { type O; fn m(&self, x: X) -> Self::O; }
    pub fn f<'a, 'b, T: Tr<&'a u8, O = &'b u8>>(t: T, x: &'a u8) -> &'a u8 { t.m(x) } //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
}
pub mod s34 {
    pub trait Tr<X> { fn m(&self, x: X) -> u8; }
    pub fn f<'a, 'b, T: Tr<&'a u8> + Tr<&'b u8>>(t: T, x: &'a u8) -> u8 { t.m(x) } //~ ERROR E0283: two bounds `T: Tr<&u8>` differ in lifetimes only
}
pub mod s35 {
    pub trait Eat<X> { fn eat(&mut self, x: X); }
    pub struct V<'a>(Option<&'a u8>);
    impl<'a> Eat<&'a u8> for V<'a> { fn eat(&mut self, x: &'a u8) { self.0 = Some(x) } }
    pub fn fill<'a, T: Eat<&'a u8>>(t: &mut T, x: &'a u8) { t.eat(x) }
    pub fn bad() -> u8 { let mut v = V(None); { let y = 1; fill(&mut v, &y); } *v.0.unwrap() } //~ ERROR E0597: `y` does not live as long as a borrow of it
}
pub mod s36 {
    pub fn f<'a, T: PartialEq<&'a u8>>(t: T) -> bool { let y = 1; t == &y } //~ ERROR E0597: `y` does not live as long as a borrow of it
}
pub mod s37 {
    pub trait Tr { fn m<'a: 'a>(x: &'a u8) -> &'a u8; }
    impl Tr for u8 { fn m<'a>(x: &'a u8) -> &'a u8 { x } } //~ ERROR E0195: the lifetime parameters of `m` are not those of the trait
}
pub mod s38 {
    pub trait Tr { fn m<'a, T: 'a>(x: &'a u8, t: T); }
    impl Tr for u8 { fn m<'a, T>(x: &'a u8, t: T) { let _ = (t, x); } } //~ ERROR E0195: the lifetime parameters of `m` are not those of the trait
}
