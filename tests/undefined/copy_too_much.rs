//! Copy too much.
fn main() { let a = [1u8; 4]; let mut b = [0u8; 8];
unsafe { std::ptr::copy_nonoverlapping(a.as_ptr(), b.as_mut_ptr(), 8); } //~ UB: 
println!("{b:?}"); }
