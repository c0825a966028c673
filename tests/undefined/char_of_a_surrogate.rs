//! Char of a surrogate.
fn main() { let c: char = unsafe { std::mem::transmute(0xD800u32) }; //~ UB: 
println!("{}", c as u32); }
