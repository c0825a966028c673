//! Out of bounds.
fn main() {
    let a = [1u32, 2, 3];
    let p = a.as_ptr();
    let x = unsafe { *p.add(3) }; //~ UB: out of the bounds
    println!("{x}");
}
