pub trait Lex<'a> { type Tok; fn next(&mut self) -> Option<Self::Tok>; fn twice(&mut self) -> Option<Self::Tok> { self.next(); self.next() } }
pub struct W<'a> { rest: &'a [u8] }
impl<'a> Lex<'a> for W<'a> { type Tok = &'a [u8]; fn next(&mut self) -> Option<&'a [u8]> { let r = self.rest; if r.is_empty() { return None; } let (a, b) = r.split_at(1); self.rest = b; Some(a) } }
fn count<'a, L: Lex<'a, Tok = &'a [u8]>>(mut l: L) -> usize { let mut n = 0; while let Some(t) = l.next() { n += t.len(); } n }
pub trait Get<'a> { const N: u8; fn get(&self) -> &'a u8; fn add(&self) -> u8 { let f = || *self.get() + Self::N; f() } }
pub struct S<'a>(&'a u8);
impl<'a> Get<'a> for S<'a> { const N: u8 = 3; fn get(&self) -> &'a u8 { self.0 } }
fn any<T: for<'a> Get<'a>>(t: T) -> u8 { *t.get() }
impl<'a> Get<'a> for u8 { const N: u8 = 4; fn get(&self) -> &'a u8 { &9 } }
fn main() { let a = [1, 2, 3]; let mut w = W { rest: &a }; println!("{:?}", w.twice()); println!("{}", count(w)); println!("{} {} {}", S(&4).add(), any(1u8), 1u8.add()); }
