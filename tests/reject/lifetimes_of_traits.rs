//# rustc: fail
//! Lifetime parameters of traits, and bounds that hold for other lifetimes than are asked.
pub mod s0 {
    pub trait Tr<'a> { fn get(&self) -> &'a u8; }
    pub struct S<'x>(&'x u8);
    impl<'x> Tr<'x> for S<'x> { fn get(&self) -> &'x u8 { self.0 } }
    pub fn f<'a, 'b, T: Tr<'a>>(t: T) -> &'b u8 { t.get() } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
}
pub mod s1 {
    pub trait Tr<'a> { fn get(&self) -> &'a u8; }
    pub struct S<'x>(&'x u8);
    impl<'x> Tr<'x> for S<'x> { fn get(&self) -> &'x u8 { self.0 } }
    pub fn g<'b>(x: &u8) -> &'b u8 { S(x).get() } //~ ERROR E0621: the type of `x` needs the lifetime `'b`: this has to last that long
}
pub mod s2 {
    pub trait Tr<'a> { fn get(&self) -> &'a u8; }
    pub struct S<'x>(&'x u8);
    impl<'x> Tr<'x> for S<'x> { fn get(&self) -> &'x u8 { self.0 } }
    pub fn f<'a, T: Tr<'a>>(t: T) -> &'a u8 { t.get() }
    pub fn g() -> &'static u8 { let x = 1; f(S(&x)) } //~ ERROR E0515: a reference to `x` is returned, which ends with the function
}
pub mod s3 {
    pub trait Tr<'a> { fn get(&self) -> &'a u8; }
    impl Tr<'static> for u8 { fn get(&self) -> &'static u8 { &1 } }
    pub fn f<T: for<'a> Tr<'a>>(t: T) -> u8 { *t.get() }
    pub fn g() -> u8 { f(1u8) } //~ ERROR B0001: this works with references of one lifetime, and has to work with those of any
}
pub mod s4 {
    pub trait Tr<'a> { fn put(&self, x: &'a u8) -> u8; }
    pub fn f<'a, T: Tr<'a>>(t: T) -> u8 { let y = 1; t.put(&y) } //~ ERROR E0597: `y` does not live as long as a borrow of it
}
pub mod s5 {
    pub trait Tr<'a> { fn put(&self, x: &'a u8) -> u8; }
    impl Tr<'static> for u8 { fn put(&self, x: &'static u8) -> u8 { *x } }
    pub fn f() -> u8 { let y = 1; 1u8.put(&y) } //~ ERROR E0597: `y` does not live as long as a borrow of it
}
pub mod s6 {
    pub trait Tr<'a> { fn put(&self, x: &'a u8) -> u8; }
    impl<'a> Tr<'a> for u8 { fn put(&self, x: &'static u8) -> u8 { *x } } //~ ERROR E0308: the lifetimes of `put` ask for more than the trait says
}
pub mod s7 {
    pub trait Tr<'a> { fn get(&self) -> &'a u8; }
    pub struct S<'x>(&'x u8);
    impl<'a, 'x> Tr<'a> for S<'x> { fn get(&self) -> &'x u8 { self.0 } } //~ ERROR E0308: the lifetimes of `get` ask for more than the trait says
}
pub mod s8 {
    pub trait Tr<'a> { type Out; fn get(&self, x: &'a [u8]) -> Self::Out; }
    pub struct First;
    impl<'a> Tr<'a> for First { type Out = Option<&'a u8>; fn get(&self, x: &'a [u8]) -> Option<&'a u8> { x.first() } }
    pub fn f<'a, T: Tr<'a>>(t: &T, x: &'a [u8]) -> T::Out { t.get(x) }
    pub fn h<'b>(x: &[u8]) -> Option<&'b u8> { f(&First, x) } //~ ERROR E0621: the type of `x` needs the lifetime `'b`: this has to last that long
}
pub mod s9 {
    pub trait Tr<'a> { type Out; fn get(&self, x: &'a [u8]) -> Self::Out; }
    pub struct First;
    impl<'a> Tr<'a> for First { type Out = Option<&'a u8>; fn get(&self, x: &'a [u8]) -> Option<&'a u8> { x.first() } }
    pub fn h() -> Option<&'static u8> { let a = [1]; First.get(&a) } //~ ERROR E0515: a reference to `a` is returned, which ends with the function
}
pub mod s10 {
    pub trait Super<'a> { fn s(&self) -> &'a u8; }
    pub trait Sub<'a>: Super<'a> { fn t(&self) -> &'a u8 { self.s() } }
    pub fn f<'a, 'b, T: Sub<'a>>(t: T) -> &'b u8 { t.s() } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
}
pub mod s11 {
    pub trait Super<'a> { fn s(&self) -> &'a u8; }
    pub trait Sub<'a, 'b>: Super<'a> { fn t(&self) -> &'b u8 { self.s() } } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
}
pub mod s12 {
    pub trait Super<'a> { fn s(&self) -> &'a u8; }
    pub trait Sub<'a>: Super<'a> {}
    impl Super<'static> for u8 { fn s(&self) -> &'static u8 { &1 } }
    impl<'a> Sub<'a> for u8 {} //~ ERROR E0308: `u8` implements `Super<'a>` for other lifetimes than are demanded here
}
pub mod s13 {
    pub trait Tr<'a> {} pub fn f<T: Tr>(_: T) {} //~ ERROR E0106: `Tr` has lifetimes, which are not left out in a bound
}
pub mod s14 {
    pub trait Tr<'a> {} impl Tr for u8 {} //~ ERROR E0726: `Tr` has lifetimes, which are not left out here
}
pub mod s15 {
    pub trait Tr<'a> {} pub fn f<T: Tr<'a>>(_: T) {} //~ ERROR E0261: the lifetime `'a` is not declared
}
pub mod s16 {
    pub trait Tr<'a> {} pub fn f<T: Tr<'static, 'static>>(_: T) {} //~ ERROR E0107: `Tr` takes 1 lifetime arguments, not 2
}
pub mod s17 {
    pub trait Tr<'a> {} impl<'a> Tr<'a> for u8 {} impl Tr<'static> for u8 {} //~ ERROR E0119: `s17::Tr` is implemented twice for `u8`
}
pub mod s18 {
    pub trait Tr<'a> { type A: 'a; } impl<'a, 'x> Tr<'a> for &'x u8 { type A = &'x u8; } //~ ERROR E0477: `s18::Tr` demands of `A` that `'x` lasts as long as `'a`
}
pub mod s19 {
    pub trait Lex<'a> { fn next(&mut self) -> Option<&'a [u8]>; }
    pub fn last<'a, L: Lex<'a>>(l: &mut L) -> Option<&'a [u8]> { let mut r = None; while let Some(t) = l.next() { r = Some(t); } r }
    pub struct W<'a> { rest: &'a [u8] }
    impl<'a> Lex<'a> for W<'a> { fn next(&mut self) -> Option<&'a [u8]> { Some(self.rest) } }
    pub fn bad() -> usize { let r; { let b = [1u8]; let mut w = W { rest: &b }; r = last(&mut w); } r.unwrap().len() } //~ ERROR E0597: `b` does not live as long as a borrow of it
}
pub mod s20 {
    pub trait Lex<'a> { fn next(&mut self) -> Option<&'a [u8]>; }
    pub struct W<'a> { rest: &'a [u8] }
    impl<'a> Lex<'a> for W<'a> { fn next(&mut self) -> Option<&'a [u8]> { Some(self.rest) } }
    pub struct Twice<L> { l: L }
    impl<'a, L: Lex<'a>> Lex<'a> for Twice<L> { fn next(&mut self) -> Option<&'a [u8]> { self.l.next(); self.l.next() } }
    pub fn f<'q>(x: &[u8]) -> Option<&'q [u8]> { Twice { l: W { rest: x } }.next() } //~ ERROR E0621: the type of `x` needs the lifetime `'q`: this has to last that long
}
pub mod s21 {
    pub trait Tr<'a> { fn get(&self) -> &'a u8; }
    pub fn f<'a, 'b, T: Tr<'a>>(t: T) -> &'b u8 { let g = T::get; g(&t) } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
}
pub mod s22 {
    pub trait Dev<'m> { fn map(&mut self, mem: &'m mut [u32]); fn reg(&self) -> Option<u32>; }
    pub struct D<'m> { mem: Option<&'m mut [u32]> }
    impl<'m> Dev<'m> for D<'m> { fn map(&mut self, mem: &'m mut [u32]) { self.mem = Some(mem) } fn reg(&self) -> Option<u32> { None } }
    pub fn bad() -> Option<u32> { let mut m = [1u32; 4]; let mut d = D { mem: None }; d.map(&mut m); m[0] = 2; d.reg() } //~ ERROR E0506: `m[_]` is assigned to while it is borrowed
}
pub mod s23 {
    pub trait Dev<'m> { fn map(&mut self, mem: &'m mut [u32]); fn reg(&self) -> Option<u32>; }
    pub fn bad<'m, T: Dev<'m>>(mut d: T, m: &'m mut [u32]) -> Option<u32> { d.map(m); m[0] = 2; d.reg() } //~ ERROR E0503: `*m` is used while it is borrowed as mutable
    //~| ERROR E0506: `m[_]` is assigned to while it is borrowed
}
pub mod s24 {
    pub trait Tr<'a> { fn m<'a>(&self, x: &'a u8) -> &'a u8 { x } } //~ ERROR E0496: the lifetime `'a` is declared already
}
pub mod s25 {
    pub trait Tr<'a> { fn m(&self) -> &'a u8; }
    pub fn f<F>(g: F) where F: for<'a> Tr<'a> {}
    pub fn h<'a, T: Tr<'a>>(t: T) { f(t) } //~ ERROR E0277: this works with references of one lifetime, and has to work with those of any
}
pub mod s26 {
    pub fn f<T: PartialEq<&u8>>(t: T) {} //~ ERROR E0637: no lifetime is left out in a bound
}
pub mod s27 {
    pub struct S<'a>(&'a u8); pub fn f<T: PartialEq<S>>(t: T) {} //~ ERROR E0106: `S` has lifetimes, which are not left out in a bound
}
pub mod s28 {
    pub struct S<'a>(&'a u8); pub fn f<T: PartialEq<S<'_>>>(t: T) {} //~ ERROR E0637: no lifetime is left out in a bound
}
pub mod s29 {
    pub trait Tr<'a> {} pub fn f<T>(t: T) where T: Tr {} //~ ERROR E0106: `Tr` has lifetimes, which are not left out in a bound
}
pub mod s30 {
    pub trait Tr<'a> {} pub fn f(t: impl Tr) {} //~ ERROR E0658: a lifetime can't be left out inside `impl Trait`
}
pub mod s31 {
    pub trait Tr<'a> {} pub struct S<T: Tr>(T); //~ ERROR E0106: `Tr` has lifetimes, which are not left out in a bound
}
pub mod s32 {
    pub trait Tr<'a> {} pub fn f<T: Tr<'_>>(t: T) {} //~ ERROR E0637: no lifetime is left out in a bound
}
pub mod s33 {
    pub trait Tr<'a> {} pub struct S<T>(T); impl<T: Tr> S<T> {} //~ ERROR E0106: `Tr` has lifetimes, which are not left out in a bound
}
pub mod s34 {
    pub struct S<T>(T); impl<T: PartialEq<&u8>> S<T> {} //~ ERROR E0637: no lifetime is left out in a bound
}
pub mod s35 {
    pub trait Tr<'a> {} pub trait Sub: Tr {} //~ ERROR E0106: this reference needs a lifetime
}
pub mod s36 {
    pub trait Tr<'a> {} pub trait Sub { type A: Tr; } //~ ERROR E0106: `Tr` has lifetimes, which are not left out in a bound
}
pub mod s37 {
    pub trait Tr<'a> {} pub fn f(t: impl Tr<'_>) {} //~ ERROR E0658: a lifetime can't be left out inside `impl Trait`
}
pub mod s38 {
    pub fn f<T>(t: T) where &u8: PartialEq<T> {} //~ ERROR E0637: no lifetime is left out in a bound
}
pub mod s39 {
    pub trait Sub { type A: PartialEq<&u8>; } //~ ERROR E0637: no lifetime is left out in a bound
}
pub mod s40 {
    pub trait Sub: PartialEq<&u8> {} //~ ERROR E0106: this reference needs a lifetime
}
pub mod s41 {
    pub trait A { fn m(x: &u8); } impl A for u8 { fn m(x: &'static u8) { } } //~ ERROR E0308: the lifetimes of `m` ask for more than the trait says
}
pub mod s42 {
    pub trait A<T> { fn m(x: T); } impl<'a> A<&'a u8> for u8 { fn m(x: &'static u8) { } } //~ ERROR E0308: the lifetimes of `m` ask for more than the trait says
}
pub mod s43 {
    pub struct H<'a, T: Tr<'a>> { t: T, p: &'a u8 }
    pub trait Tr<'a> { fn get(&self) -> &'a u8; }
    pub fn take<'a, 'b, T: Tr<'a>>(h: &H<'b, T>) {} //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
}
pub mod s44 {
    pub struct H<F: Fn(&u8) -> u8> { f: F }
    pub fn mk(y: &u8) -> u8 { let h = H { f: |x: &'static u8| *x }; 1 } //~ ERROR B0001: this works with references of one lifetime, and has to work with those of any
}
pub mod s45 {
    pub trait Super<X> {} pub trait Sub<X>: Super<X> {}
    impl Super<&'static u8> for u8 {} impl<'a> Sub<&'a u8> for u8 {} //~ ERROR E0308: `u8` implements `Super<&u8>` for other lifetimes than are demanded here
}
pub mod s46 {
    pub trait Super<X> {} pub trait Sub { type A: Super<u8>; type B; }
    impl Super<u8> for &'static u8 {} pub struct W<'a>(&'a u8);
    impl<'a> Sub for W<'a> { type A = &'a u8; type B = u8; } //~ ERROR B0001: `<s46::W as s46::Sub>::A` implements `Super<u8>` for other lifetimes than are demanded here
}
pub mod s47 {
    pub trait Super {} pub trait Sub: Super {}
    impl Super for &'static u8 {} impl<'a> Sub for &'a u8 {} //~ ERROR E0308: `&u8` implements `Super` for other lifetimes than are demanded here
}
pub mod s48 {
    pub trait Super {} pub trait Sub: Super {}
    impl<T: Super> Super for Option<T> {} impl Super for &'static u8 {} impl<'a> Sub for Option<&'a u8> {} //~ ERROR E0308: `Option<&u8>` implements `Super` for other lifetimes than are demanded here
}
pub mod s49 {
    pub struct W<T: Super>(T); pub trait Super {} impl Super for &'static u8 {}
    pub fn f<'a>(x: &'a u8) { let w = W(x); } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
    pub fn g<'a>(x: W<&'a u8>) { } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
}
pub mod s50 {
    pub struct W<T: Super>(T); pub trait Super {} impl Super for &'static u8 {}
    pub struct V<'a>(W<&'a u8>); //~ ERROR B0001: `&u8` implements `Super` for other lifetimes than are demanded here
}
pub mod s51 {
    pub struct W<T: Super>(T); pub trait Super {} impl Super for &'static u8 {}
    impl<'a> W<&'a u8> { pub fn f(&self) {} } //~ ERROR B0001: `&u8` implements `Super` for other lifetimes than are demanded here
    //~| ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
}
pub mod s52 {
    pub trait Super {} impl Super for &'static u8 {} pub trait Tr<T: Super> {} impl<'a> Tr<&'a u8> for u8 {} //~ ERROR E0308: `&u8` implements `Super` for other lifetimes than are demanded here
}
pub mod s53 {
    pub trait Tr<'a> { fn m<'a>(&self, x: &'a u8) -> &'a u8 { x } } //~ ERROR E0496: the lifetime `'a` is declared already
}
pub mod s54 {
    pub struct S<'a>(&'a u8); impl<'a> S<'a> { fn m<'a>(&self) {} } //~ ERROR E0496: the lifetime `'a` is declared already
}
