//! A box is made of memory that a box of another size had.
fn main() {
    let p = Box::into_raw(Box::new([1u16, 2])) as *mut [u16; 3];
    let items = unsafe { Box::from_raw(p) }; //~ UB: a box of 6 bytes of memory of 4 bytes
    println!("{}", items[0]);
}
