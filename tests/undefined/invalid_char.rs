//! Invalid char.
fn main() {
    let x = 0xd800u32;
    let c = unsafe { *(&x as *const u32 as *const char) }; //~ UB: not a value of `char`
    println!("{c}");
}
