//# panics: unrelated(0)
//! Calls that nobody has written: of destructors, of comparisons behind references, by the library.
#![allow(unused, dead_code)]

pub struct D;
pub struct W(D);
impl Drop for D { fn drop(&mut self) { let w = W(D); } } //~ ERROR V0011: nothing says why this recursion ends
pub fn eat<T>(t: T) {} //~ ERROR V0011: nothing says why this recursion ends
pub struct D2;
impl Drop for D2 { fn drop(&mut self) { eat(D2); } } //~ ERROR V0011: nothing says why this recursion ends
pub struct D3;
impl Drop for D3 { fn drop(&mut self) { let mut v = Vec::new(); v.push(D3); v.clear(); } }
//~^ ERROR V0011: nothing says why this recursion ends
//~^^ ERROR V0011: nothing says why this recursion ends
//~^^^ ERROR V0011: nothing says why this recursion ends
//~^^^^ ERROR V0011: nothing says why this recursion ends
pub struct H(pub u32);
impl PartialEq for H { fn eq(&self, o: &H) -> bool { self != o } } //~ ERROR V0011: nothing says why this recursion ends
pub struct A;
impl PartialEq for A { fn eq(&self, o: &A) -> bool { (A, 1) == (A, 2) } } //~ ERROR V0011: nothing says why this recursion ends
impl PartialOrd for A { fn partial_cmp(&self, o: &A) -> Option<std::cmp::Ordering> { if self < o { None } else { None } } } //~ ERROR V0011: nothing says why this recursion ends
pub struct B;
impl From<A> for B { fn from(a: A) -> B { a.into() } } //~ ERROR V0011: nothing says why this recursion ends
impl std::ops::Add for A { type Output = A; fn add(self, o: A) -> A { self + o } } //~ ERROR V0011: nothing says why this recursion ends
impl Iterator for A { type Item = u32; fn next(&mut self) -> Option<u32> { for x in A { return Some(x); } None } } //~ ERROR V0011: nothing says why this recursion ends
impl Iterator for B { type Item = u32; fn next(&mut self) -> Option<u32> { self.by_ref().enumerate().next(); None } } //~ ERROR V0011: nothing says why this recursion ends
impl Clone for H { fn clone(&self) -> H { dup(self) } } //~ ERROR V0011: nothing says why this recursion ends
pub fn dup<T: Clone>(t: &T) -> T { t.clone() } //~ ERROR V0011: nothing says why this recursion ends
pub fn by_a_closure(n: u32) -> u32 { let f = |x: u32| by_a_closure(x); f(n) } //~ ERROR V0011: nothing says why this recursion ends
pub fn by_the_library(n: u32) -> u32 { Some(n).map(|x| by_the_library(x)).unwrap() } //~ ERROR V0011: nothing says why this recursion ends
pub fn by_its_name(n: u32) -> u32 { Some(n).map(by_its_name).unwrap() } //~ ERROR V0011: nothing says why this recursion ends
pub fn unrelated(n: u32) -> u32 { 1 / n } //~ ERROR V0004: this
