//! Padding read.
#[repr(C)] struct P { a: u8, b: u32 }
fn main() { let p = P { a: 1, b: 2 }; let q = &raw const p as *const u8;
let x = unsafe { *q.add(1) }; //~ UB: 
println!("{x} {}", p.a as u32 + p.b); }
