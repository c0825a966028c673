//! Vector moved.
fn main() {
    let mut v = vec![1u32];
    let p = v.as_ptr();
    for i in 0..10 { v.push(i); }
    println!("{}", unsafe { *p }); //~ UB: used after its end
}
