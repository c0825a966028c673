//! Borrows of what a destructor does not reach, or no longer.
#![allow(unused)]
pub struct G<'a> { data: &'a mut u8, shared: &'a u8, own: u8 }
impl<'a> Drop for G<'a> { fn drop(&mut self) { *self.data = 0; } }
pub struct N<'a> { data: &'a mut u8, inner: Option<Box<N<'a>>> }
pub fn a1<'a>(b: Box<&'a mut u8>) -> &'a mut u8 { &mut **b }
pub fn a2<'a>(b: Box<N<'a>>) -> &'a mut u8 { &mut *b.data }
pub fn a3<'a>(g: G<'a>) -> &'a u8 { &*g.shared }
pub fn a4<'a>(g: G<'a>) -> &'a u8 { g.shared }
pub fn a5<'a>(g: G<'a>, c: bool, o: &'a mut u8) -> &'a mut u8 { if c { core::mem::drop(g); o } else { o } }
pub fn a6<'a>(mut g: G<'a>) -> u8 { let r = &mut *g.data; *r = 3; *r }
pub fn a7<'a>(mut g: G<'a>) { let r = &mut *g.data; *r = 3; drop(g); }
pub fn a8<'a>(v: Vec<G<'a>>) -> u8 { let mut s = 0; for g in v { let r = &*g.data; s ^= *r; } s }
pub fn a9<'a>(mut g: G<'a>, n: u8) -> u8 { for _ in 0..n { let r = &mut *g.data; *r = n; } g.own }
pub fn b2<'a>(n: N<'a>) -> &'a mut u8 { let N { data, inner } = n; data }
pub fn b4<'a>(mut n: N<'a>) -> &'a mut u8 { if let Some(i) = n.inner { return i.data; } n.data }
pub fn b5<'a, T>(x: (T, &'a mut u8)) -> &'a mut u8 { &mut *x.1 }
pub fn b6<'a, T>(x: T, y: &'a mut u8) -> &'a mut u8 { let p = (x, y); &mut *p.1 }
pub fn b7(mut x: u8) -> u8 { let mut g = G { data: &mut x, shared: &3, own: 1 }; let r = &mut g.own; *r = 2; *r }
pub fn b8<'a>(x: &'a mut u8) -> u8 { let r; { let g = G { data: x, shared: &3, own: 1 }; r = g.shared; } *r }
pub fn b9<'a>(x: &'a mut u8) -> u8 { let c = { let g = G { data: x, shared: &3, own: 1 }; let f = move || *g.shared; f() }; c }
pub struct It<'a> { at: &'a mut [u8] }
impl<'a> Iterator for It<'a> { type Item = &'a mut u8; fn next(&mut self) -> Option<&'a mut u8> { let v = core::mem::take(&mut self.at); let (a, b) = v.split_first_mut()?; self.at = b; Some(a) } }
pub fn c1<'a>(i: It<'a>) -> &'a mut [u8] { &mut *i.at }
pub fn c2<'a>(i: Option<G<'a>>) -> &'a u8 { match i { Some(ref g) => g.shared, None => &0 } }
pub fn c3<'a>(i: G<'a>) -> &'a u8 { let r: &'a u8 = i.shared; drop(i); r }
