//! Overlapping copy.
fn main() {
    let mut a = [1u8, 2, 3, 4];
    let p = a.as_mut_ptr();
    unsafe { std::ptr::copy_nonoverlapping(p, p.add(1), 3) }; //~ UB: overlapping memory
    println!("{a:?}");
}
