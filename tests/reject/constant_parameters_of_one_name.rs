//# shows: f(&[1], &[1, 2, 3]) != 3
//# shows: f2(&[1], &[1, 2, 3]) != 1
//# shows: f3(&[1], &[1, 2]) != 1
//# shows: f4(&[1], &[1, 2]) != 1
//# shows: f5(&[1], &[1, 2, 3]) != 1
//# panics: f6([])
//# panics: f7([1])
//# shows: f8::<1>() != 2
//# shows: A { a: [1] }.l() != 1
//! Constant parameters: each function has its own, and an array may be empty.
#![allow(unused, dead_code)]
//@ ensures result == N
fn g<const N: usize>(a: &[u8; N]) -> usize { N }
//@ ensures result == 3
//~^ ERROR V0001: this postcondition
fn f<const N: usize>(a: &[u8; N], b: &[u8; 3]) -> usize { g(a) }
//@ ensures result == N
//~^ ERROR V0001: this postcondition
fn f2<const N: usize>(a: &[u8; N], b: &[u8; 3]) -> usize { g(b) }
//@ ensures result == N
//~^ ERROR V0001: this postcondition
fn f3<const N: usize, const M: usize>(a: &[u8; N], b: &[u8; M]) -> usize { g(b) }
//@ inline
fn h<const N: usize>(a: &[u8; N]) -> usize { N }
//@ ensures result == N
//~^ ERROR V0001: this postcondition
fn f4<const N: usize, const M: usize>(a: &[u8; N], b: &[u8; M]) -> usize { h(b) }
//@ ensures result == N
//~^ ERROR V0001: this postcondition
fn f5<const N: usize>(a: &[u8; N], b: &[u8; 3]) -> usize { h(b) }
//@ ensures result == 0
//~^ ERROR V0001: this postcondition
fn f6<const N: usize>(a: [u8; N]) -> u8 { a[0] } //~ ERROR V0005: this index
//@ requires N > 0
fn f7<const N: usize>(a: [u8; N]) -> u8 { a[1] } //~ ERROR V0005: this index
struct A<const N: usize> { a: [u8; N] }
impl<const N: usize> A<N> { const L: usize = N + 1; //~ ERROR V0003: this
//@ ensures result == N
//~^ ERROR V0001: this postcondition
fn l(&self) -> usize { Self::L } }
fn rep<const N: usize>() -> [u8; N] { [1; N] }
//@ ensures N > 0 ==> result == 2
//~^ ERROR V0001: this postcondition
fn f8<const N: usize>() -> u8 { let a = [1u8; N]; if N > 0 { a[0] } else { 0 } }
