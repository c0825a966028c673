//! A box is made of memory that a box of another alignment had.
fn main() {
    let p = Box::into_raw(Box::new(7u32)) as *mut [u8; 4];
    let bytes = unsafe { Box::from_raw(p) }; //~ UB: a box of memory with the alignment 1 that was made with 4
    println!("{}", bytes[0]);
}
