//! Zero becomes a `NonZero`.
use std::num::NonZeroU16;
fn main() {
    let zero = std::hint::black_box(0u16);
    let number: NonZeroU16 = unsafe { std::mem::transmute(zero) }; //~ UB: 0 is not a value of `NonZero<u16>`
    println!("{number}");
}
