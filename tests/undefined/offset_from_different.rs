//! Offset_from different.
fn main() {
    let a = [1u8; 4];
    let b = [1u8; 4];
    let n = unsafe { a.as_ptr().offset_from(b.as_ptr()) }; //~ UB: different memory
    println!("{n}");
}
