//! A write through a pointer that was made of a shared reference.
fn change(p: *const u32) {
    unsafe { *(p as *mut u32) = 6 }; //~ UB: made of a shared reference
}
fn main() {
    let x = 5u32;
    change(&x);
    println!("{x}");
}
