//! A `bool` of 3 is tested where it is.
fn main() {
    let mut flag = true;
    unsafe { *(&mut flag as *mut bool as *mut u8) = 3 };
    if flag { //~ UB: 0x03 is not a value of `bool`
        println!("yes");
    }
}
