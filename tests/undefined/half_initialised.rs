//! Half initialised.
use std::mem::MaybeUninit;
fn main() { let mut x = MaybeUninit::<[u8; 4]>::uninit(); unsafe { let p = x.as_mut_ptr() as *mut u8; for i in 0..3 { *p.add(i) = 1; } }
let y = unsafe { x.assume_init() }; //~ UB: 
println!("{y:?}"); }
