//! Slice from raw parts too long.
fn main() {
    let a = [1u16; 4];
    let s = unsafe { std::slice::from_raw_parts(a.as_ptr(), 5) }; //~ UB: leaves memory of 8 bytes
    println!("{}", s.len());
}
