//! Nonnull of null.
fn main() {
    let p: *mut u8 = std::ptr::null_mut();
    let n = unsafe { std::ptr::NonNull::new_unchecked(p) }; //~ UB: `NonNull` of a null pointer
    println!("{:?}", n.as_ptr().is_null());
}
