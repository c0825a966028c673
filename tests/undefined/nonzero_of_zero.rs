//! Nonzero of zero.
use std::num::NonZeroU32;
fn main() { let n = std::hint::black_box(0u32);
let x: NonZeroU32 = unsafe { NonZeroU32::new_unchecked(n) }; //~ UB: 
println!("{x}"); }
