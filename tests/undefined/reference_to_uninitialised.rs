//! A reference to memory that has no value yet.
use std::mem::MaybeUninit;
fn main() {
    let mut slot = MaybeUninit::<u32>::uninit();
    let p = slot.as_mut_ptr();
    let r: &u32 = unsafe { &*p }; //~ UB: not initialised
    println!("{r}");
}
