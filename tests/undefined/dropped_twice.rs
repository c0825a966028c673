//! Dropped twice.
use std::mem::ManuallyDrop;
fn main() { let mut m = ManuallyDrop::new(Box::new(1)); unsafe { ManuallyDrop::drop(&mut m); }
unsafe { ManuallyDrop::drop(&mut m); } } //~ UB: 
