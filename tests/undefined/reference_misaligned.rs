//! Reference misaligned.
fn main() { let a = [0u8; 8]; let p = a.as_ptr() as usize; let off = if p % 4 == 0 { 1 } else { 0 };
let r = unsafe { &*(a.as_ptr().add(off) as *const u32) }; //~ UB: 
println!("{r}"); }
