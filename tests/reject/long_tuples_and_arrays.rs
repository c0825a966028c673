//# rustc: fail
//# verify: skip
//! What the library does not implement for long tuples and arrays.
#[derive(Default)] pub struct S([u8; 33]); //~ ERROR E0277: `S` can't derive `Default`: it holds a `[u8; 33]`, which does not implement it
pub fn c() -> [u8; 64] { Default::default() } //~ ERROR E0277: `[u8; 64]` does not implement `Default`
pub fn d(a: (u8,u8,u8,u8,u8,u8,u8,u8,u8,u8,u8,u8,u8)) -> bool { a == a } //~ ERROR E0369: `==` is not defined for `(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8)`
pub fn e(x: &u8) -> u8 { match x { &0..=5 => 1, _ => 3 } } //~ ERROR P0001: what the `&` belongs to is not clear
