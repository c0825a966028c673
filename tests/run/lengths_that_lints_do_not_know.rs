//! Indices by len.
fn a() { let a = [1u8, 2, 3]; let g = &a; println!("{}", g[g.len()]); }
fn f(a: [u8; 3]) -> u8 { let n = a.len(); a[n] }
fn b() { let b = Box::new([1, 2]); println!("{}", b[b.len()]); }
struct S { a: [u8; 2] } fn c(s: S) -> u8 { s.a[s.a.len()] }
fn main() { let k = [1, 2].len(); if k == 3 { a(); f([1, 2, 3]); b(); c(S { a: [1, 2] }); } println!("{k}"); }
