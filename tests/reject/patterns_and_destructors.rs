//# rustc: fail
//# verify: skip
//! Patterns that have to match everything; destructors that are not called by hand.
pub fn f1() { let c = |Some(y): Option<i32>| y; } //~ ERROR E0005: this pattern does not cover `None`
pub fn f2() { let c = |1: i32| 2; } //~ ERROR E0005: this pattern does not cover `-2147483648..=0`
fn a<F: Fn(Option<i32>) -> i32>(f: F) {} pub fn f3() { a(|Some(x)| x); } //~ ERROR E0005: this pattern does not cover `None`
pub fn f4<const N: usize>(x: usize) { match x { N => {}, _ => {} } } //~ ERROR E0158: the const parameter `N` can't be a pattern
pub fn f5() { let mut x = None; x = Some(1); x.unwrap().foo } //~ ERROR E0610: a number has no field `foo`
pub struct S; impl Drop for S { fn drop(&mut self) {} }
pub fn f6(mut s: S) { Drop::drop(&mut s); } //~ ERROR E0040: `drop` of `Drop` is not called by hand
pub fn f7(mut s: S) { let g = Drop::drop; g(&mut s) } //~ ERROR E0040: `drop` of `Drop` is not called by hand
pub enum E { A, B } impl Drop for E { fn drop(&mut self) {} } pub fn f8(e: E) -> i32 { e as i32 } //~ ERROR E0606: `E` has a destructor, and can't be cast
pub fn f9(x: i32) { if let [] = 3 { } } //~ ERROR E0529: a slice pattern is for arrays and slices, this is `{integer}`
pub fn g1() { for Some(x) in [Some(1)] {} } //~ ERROR E0005: this pattern does not cover `None`
pub fn g2((1, x): (i32, i32)) {} //~ ERROR E0005: this pattern does not cover `(-2147483648..=0, _)`
pub struct T; impl T { fn m(x: i32, self) {} } //~ ERROR P0001: `self` is the first parameter, where it is one
