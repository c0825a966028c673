//! Struct field uninit.
use std::mem::MaybeUninit;
pub struct S { a: u32, b: u32 }
fn main() {
    let mut s: MaybeUninit<S> = MaybeUninit::uninit();
    unsafe { (*s.as_mut_ptr()).a = 1; }
    let t = unsafe { s.assume_init() }; //~ UB: not initialised
    println!("{} {}", t.a, t.b);
}
