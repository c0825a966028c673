//! Slice misaligned.
fn main() { let a = [0u32; 3]; let p = unsafe { (a.as_ptr() as *const u8).add(1) as *const u32 };
let s = unsafe { std::slice::from_raw_parts(p, 1) }; //~ UB: 
println!("{}", s[0]); }
