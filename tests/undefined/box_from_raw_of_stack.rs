//! Box from raw of stack.
fn main() {
    let mut x = 5u32;
    let b = unsafe { Box::from_raw(&mut x as *mut u32) }; //~ UB: no box was made of
    println!("{}", *b);
}
