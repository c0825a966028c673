//# rustc: fail
//! Generic code, branches, patterns, indexes.
pub mod s1 {
    trait A { type T; } fn g<X: A<T = u8>>(x: X::T) -> u8 { x } fn h<X: A>(x: X::T) -> u8 { x } //~ ERROR E0308: mismatched types: expected `u8`, found `<X as s1::A>::T`
}
pub mod s3 {
    trait A<T> { fn f(&self) -> T; } impl A<u8> for u8 { fn f(&self) -> u8 { 1 } } impl A<u16> for u8 { fn f(&self) -> u16 { 1 } } fn h() { let x = 3u8.f(); } //~ ERROR E0283: the type of this can't be inferred
}
pub mod s5 {
    trait A { fn f(&self) -> u8 { self.h() } } //~ ERROR E0599: `&Self` has no method `h`
}
pub mod s7 {
    trait A: Clone { } struct S; impl A for S {} //~ ERROR E0277: `s7::S` does not implement `Clone`, which `s7::A` needs
}
pub mod s8 {
    trait A { fn f() -> u8; } fn g<T: A>() -> u8 { T::f() + <T as A>::f() } fn h() -> u8 { g() } //~ ERROR E0283: the type of this can't be inferred
}
pub mod s10 {
    fn g<T>(a: T, b: T) -> bool { a == b } //~ ERROR E0369: `==` is not defined for `T`
}
pub mod s12 {
    fn g<T: Copy>(a: &T) -> T { *a } fn h<T>(a: &T) -> T { *a } //~ ERROR E0507: `*a` can't be moved out of what holds it
}
pub mod s14 {
    fn g<T: core::ops::Add>(a: T, b: T) -> T { a + b } //~ ERROR E0308: mismatched types: expected `T`, found `<T as Add>::Output`
}
pub mod s18 {
    fn g<T, U>(x: T) -> U where T: Into<U> { U::from(x) } //~ ERROR E0277: `U` does not implement `From<T>`
}
pub mod s19 {
    fn g<I: Iterator<Item = u8>>(i: I) -> u8 { i.sum() } fn h() -> u8 { g([1u8, 2].iter()) } //~ ERROR E0271: `Item` is `&u8` here, and should be `u8`
}
pub mod s23 {
    struct W<T>(T); impl<T: Copy> Clone for W<T> { fn clone(&self) -> Self { W(self.0) } } impl<T: Copy> Copy for W<T> {} fn h(w: W<u8>) -> (W<u8>, W<u8>) { (w, w) } fn i(w: W<Vec<u8>>) { (w, w); } //~ ERROR E0382: `w` is used after it was moved
}
pub mod s24 {
    #[derive(Clone, Copy)] struct W<T>(T); fn h(w: W<Vec<u8>>) { let a = w; let b = w; } //~ ERROR E0382: `w` is used after it was moved
}
pub mod s25 {
    #[derive(Clone, Copy)] struct W<'a, T>(&'a T); fn h(w: W<Vec<u8>>) { let a = w; let b = w; } //~ ERROR E0382: `w` is used after it was moved
}
pub mod s28 {
    #[derive(PartialOrd)] struct P(u8); //~ ERROR E0277: `s28::P` does not implement `PartialEq<s28::P>`, which `PartialOrd` needs
}
pub mod s30 {
    struct N; fn h() { println!("{:?}", N); } //~ ERROR E0277: `s30::N` does not implement `Debug`
}
pub mod s38 {
    impl<T> A for T {} trait A { fn a(&self) -> u8 { 1 } } impl A for u8 {} //~ ERROR E0119: `s38::A` is implemented twice for `u8`
}
pub mod s39 {
    impl<T: Copy> A for T {} trait A { fn a(&self) -> u8 { 1 } } fn g() { vec![1].a(); } //~ ERROR E0599: `Vec<{integer}>` has no method `a`
}
pub mod s40 {
    trait A {} impl A for fn(u8) -> u8 {} impl A for [u8] {} impl A for (u8,) {} impl A for &u8 {} impl A for *const u8 {} impl A for ! {} //~ ERROR E0658: `!` is the type of what a function returns, and stands nowhere else
}
pub mod s41 {
    trait A { fn a(self) -> u8; } impl A for fn(u8) -> u8 { fn a(self) -> u8 { self(1) } } fn inc(x: u8) -> u8 { x } fn g() -> u8 { (inc as fn(u8) -> u8).a() } fn h() -> u8 { inc.a() } //~ ERROR E0599: `fn item {s41::inc}` has no method `a`
}
pub mod s44 {
    struct M<const R: usize, const C: usize>([[u8; C]; R]); impl<const R: usize, const C: usize> M<R, C> { fn mul<const K: usize>(&self, o: &M<C, K>) -> M<R, K> { loop {} } } fn h(m: M<2, 3>) -> M<2, 3> { m.mul(&m) } //~ ERROR E0308: mismatched types: expected `&s44::M<3, 3>`, found `&s44::M<2, 3>`
}
pub mod s49 {
    mod m { pub trait Sealed {} impl Sealed for u8 {} pub trait A: Sealed {} impl A for u8 {} } struct S; impl m::A for S {} //~ ERROR E0277: `s49::S` does not implement `Sealed`, which `s49::m::A` needs
}
pub mod s54 {
    struct G<T> { i: T, n: Option<T::Item> } //~ ERROR E0220: there is no associated type `Item` for `T`
}
pub mod s56 {
    fn f(x: Box<Vec<u8>>) -> Vec<u8> { *x } fn g(x: &Box<Vec<u8>>) -> Vec<u8> { **x } //~ ERROR E0507: `**x` can't be moved out of what holds it
}
pub mod s58 {
    fn f() -> Result<bool, u16> { Err(3)?; Ok(true) } //~ ERROR E0277: `u16` does not implement `From<i32>`
}
pub mod s60 {
    fn f(x: u64) -> u64 { u64::from(3) + x } //~ ERROR E0277: `u64` does not implement `From<i32>`
}
pub mod s62 {
    fn f(x: u8) { if x { } } //~ ERROR E0308: mismatched types: expected `bool`, found `u8`
}
pub mod s63 {
    fn f(x: bool) -> u8 { if x { 1 } } //~ ERROR E0317: an `if` without `else` has no value
}
pub mod s64 {
    fn f(x: bool) -> u8 { if x { 1 } else if !x { 2 } } //~ ERROR E0317: an `if` without `else` has no value
}
pub mod s65 {
    fn f(x: bool) { if x { 1 } else { 2 } } //~ ERROR E0308: mismatched types: expected `()`, found `{integer}`
}
pub mod s67 {
    fn f(x: bool) -> u8 { match x { true => 1, false => () } } //~ ERROR E0308: mismatched types: expected `u8`, found `()`
}
pub mod s69 {
    fn f(x: u8) -> u8 { let y = match x { 0 => return 3, _ => 4u16 }; y } //~ ERROR E0308: mismatched types: expected `u8`, found `u16`
}
pub mod s70 {
    fn f(x: Option<u8>) -> u8 { let Some(y) = x else { 3 }; y } //~ ERROR E0308: mismatched types: expected `!`, found `{integer}`
}
pub mod s72 {
    fn f(x: Option<u8>) -> u8 { if let Some(y) = x && y > 3 { y } else { 0 } } //~ ERROR E0308: mismatched types: expected `bool`, found `Option<u8>`
//~| ERROR E0425: there is no value `y` in scope
}
pub mod s74 {
    fn f(mut x: u8) -> u8 { while let y = x && y > 3 { x -= 1; } x } //~ ERROR E0308: mismatched types: expected `bool`, found `u8`
//~| ERROR E0425: there is no value `y` in scope
}
pub mod s76 {
    fn f(x: (u8, u8)) -> u8 { let (a, b, c) = x; a } //~ ERROR E0308: this pattern has 3 parts, the value has 2
}
pub mod s78 {
    fn f(x: &(u8, Vec<u8>)) -> Vec<u8> { let (a, b) = *x; b } //~ ERROR E0507: `x.1` can't be moved out of what holds it
}
pub mod s85 {
    fn f(x: &str) -> u8 { match x { "a" => 1, "b" => 2 } } //~ ERROR E0004: this `match` does not cover `&_`
}
pub mod s90 {
    fn f() { let x: u8 = loop { break; }; } //~ ERROR E0308: mismatched types: expected `u8`, found `()`
}
pub mod s91 {
    fn f() -> u8 { let x = loop { break 3; break true; }; x } //~ ERROR E0308: mismatched types: expected `{integer}`, found `bool`
}
pub mod s92 {
    fn f() -> u8 { while true { break 3; } 3 } //~ ERROR E0571: `break` with a value is for `loop` only
}
pub mod s95 {
    fn f(a: u8, b: u8) -> bool { a < b < 3 } //~ ERROR P0005: comparisons can't be chained in Rust
}
pub mod s96 {
    fn f(a: u8, b: u8) -> bool { a == b == true } //~ ERROR P0005: comparisons can't be chained in Rust
}
pub mod s99 {
    fn f(v: &[u8]) -> [u8] { v[1..] } //~ ERROR E0277: the size of `[u8]` is not known, and something of this type is held here
//~| ERROR E0508: a temporary value can't be moved out of what holds it
}
pub mod s100 {
    fn f(v: &[u8], i: u8) -> u8 { v[i] } //~ ERROR E0277: an index is a `usize`, this is `u8`
}
pub mod s102 {
    fn f(v: &Vec<u8>) -> u8 { v[0] } fn g(v: &mut Vec<u8>) { v[0] = 1; v[1] += 2; } fn h(v: Vec<u8>) { v[0] = 1; } //~ ERROR E0596: `v` can't be borrowed as mutable: `v` is not declared as mutable
}
pub mod s103 {
    fn f(s: &str) -> u8 { s[0] } //~ ERROR E0277: `&str` can't be indexed by `{integer}`
}
pub mod s106 {
    fn f(x: u8) -> u8 { x.foo() } fn g(x: u8) -> u8 { x.len } //~ ERROR E0599: `u8` has no method `foo`
//~| ERROR E0610: `u8` has no field `len`
}
pub mod s107 {
    fn f(x: (u8,)) -> u8 { x.1 } //~ ERROR E0609: `(u8,)` has no field `1`
}
pub mod s108 {
    struct S(u8, bool); fn f(s: S) -> u8 { let S(a, b) = s; if s.1 && b { s.0 + a } else { s.2 } } //~ ERROR E0609: `s108::S` has no field `2`
}
pub mod s109 {
    struct S { a: u8 } fn f(s: S) -> u8 { let S { a: b } = s; let S { a } = s; s.b + a + b } //~ ERROR E0609: `s109::S` has no field `b`
}
pub mod s110 {
    struct S { a: u8, b: Vec<u8> } fn f(s: S) -> usize { let S { b, .. } = s; b.len() + s.a as usize } fn g(s: S) -> usize { let S { b, .. } = s; s.b.len() } //~ ERROR E0382: `s.b` is used after it was moved
}
pub mod s113 {
    enum E { A { x: u8 }, B(u8), C } fn f() { let a = E::A(1); let b = E::B { 0: 3 }; let c = E::C {}; let d = E::C(); } //~ ERROR E0599: there is no associated item `A` in scope
//~| ERROR E0618: a value of type `s113::E` can't be called
}
