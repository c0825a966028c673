//! What a pure function asks by way of operators, conversions, iterators and what the library does with its values.
#![allow(unused)]

extern "C" {
  //@ ensures result >= 0
  fn rand() -> i32; }
struct R(i32);
impl std::ops::Add for R { type Output = i32; fn add(self, o: R) -> i32 { unsafe { rand() } } }
impl PartialEq for R { fn eq(&self, o: &R) -> bool { unsafe { rand() > 3 } } }
impl Clone for R { fn clone(&self) -> R { R(unsafe { rand() }) } }
impl Default for R { fn default() -> R { R(unsafe { rand() }) } }
impl From<u8> for R { fn from(x: u8) -> R { R(unsafe { rand() }) } }
impl std::ops::Index<usize> for R { type Output = i32; fn index(&self, i: usize) -> &i32 { if unsafe { rand() } > 3 { &self.0 } else { &0 } } }
impl Iterator for R { type Item = i32; fn next(&mut self) -> Option<i32> { Some(unsafe { rand() }) } }
//@ pure
fn a() -> i32 { R(1) + R(2) } //~ ERROR V0021: this asks `rand`
//@ pure
fn b() -> bool { R(1) == R(2) } //~ ERROR V0021: this asks `rand`
//@ pure
fn c() -> bool { [R(1)] == [R(2)] } //~ ERROR V0021: this asks `rand`
//@ pure
fn d() -> i32 { R(1).clone().0 } //~ ERROR V0021: this asks `rand`
//@ pure
fn e() -> i32 { vec![R(1)].clone()[0].0 } //~ ERROR V0021: this asks `rand`
//@ pure
fn f() -> i32 { R::default().0 } //~ ERROR V0021: this asks `rand`
//@ pure
fn g() -> i32 { let r: R = 3u8.into(); r.0 } //~ ERROR V0021: this asks `rand`
//@ pure
fn h() -> i32 { R(1)[0] } //~ ERROR V0021: this asks `rand`
//@ pure
fn i() -> Option<i32> { R(1).next() } //~ ERROR V0021: this asks `rand`
//@ pure
fn j() -> Option<i32> { R(1).map(|x| x).next() } //~ ERROR V0021: this asks `rand`
//@ pure
fn k() -> bool { vec![R(1)].contains(&R(2)) } //~ ERROR V0021: this asks `rand`
//@ pure
fn l() -> i32 { [R(1)].to_vec()[0].0 } //~ ERROR V0021: this asks `rand`
//@ pure
fn o() -> i32 { Option::<R>::None.unwrap_or_default().0 } //~ ERROR V0021: this asks `rand`
//@ pure
fn p(n: Option<u8>) -> i32 { n.map(R::from).map(|r| r.0).unwrap_or(3) } //~ ERROR V0021: this asks `rand`
//@ pure
fn q<T: Clone>(t: &T) -> T { t.clone() } //~ ERROR V0021: this asks `Clone::clone`
