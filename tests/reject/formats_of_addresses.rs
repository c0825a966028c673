//! References and boxes have no address before a raw pointer is made of them.
fn main() {
    let x = 1;
    println!("{:p}", &x); //~ ERROR U0001: `{:p}` of `&i32` is not in the subset
    println!("{:p}", Box::new(1)); //~ ERROR U0001: `{:p}` of `Box<i32>` is not in the subset
}
