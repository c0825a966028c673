//! A mutable reference made through a pointer that was made of a shared reference.
fn change(p: *const u32) -> u32 {
    let r: &mut u32 = unsafe { &mut *(p as *mut u32) }; //~ UB: made of a shared reference
    *r
}
fn main() {
    let x = 5u32;
    println!("{}", change(&x));
}
