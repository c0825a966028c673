//! Formats that a type does not have, and addresses of what has none before a raw pointer is made of it.
//# rustc: fail
fn main() {
    let x = 1;
    println!("{:p}", 1); //~ ERROR E0277: `i32` does not implement `Pointer`
    println!("{:e}", true); //~ ERROR E0277: `bool` does not implement `LowerExp`
    println!("{:E}", std::num::Wrapping(1)); //~ ERROR E0277: does not implement `UpperExp`
    println!("{:x}", &x as *const i32); //~ ERROR E0277: does not implement `LowerHex`
}
