//! Assumed uninitialised.
use std::mem::MaybeUninit;
fn main() { let x = MaybeUninit::<u32>::uninit(); let y = unsafe { x.assume_init() }; //~ UB: 
println!("{y}"); }
