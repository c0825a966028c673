//! Invalid enum.
#[repr(u8)]
#[derive(Clone, Copy, Debug)]
pub enum E { A = 1, B = 2 }
fn main() {
    let x = 3u8;
    let e = unsafe { *(&x as *const u8 as *const E) }; //~ UB: 3 is not the number of a variant
    println!("{e:?}");
}
