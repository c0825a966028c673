//! Misaligned.
fn main() {
    let a = [0u8; 16];
    let p = a.as_ptr();
    let q = unsafe { p.add(1) } as *const u32;
    println!("{}", unsafe { *q }); //~ UB: misaligned
}
