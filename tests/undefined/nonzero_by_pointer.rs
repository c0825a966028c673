//! A zero is read as a `NonZero`.
use std::num::NonZeroU8;
fn main() {
    let zero = 0u8;
    let p = &zero as *const u8 as *const NonZeroU8;
    println!("{}", unsafe { *p }); //~ UB: 0 is not a value of `NonZero<u8>`
}
