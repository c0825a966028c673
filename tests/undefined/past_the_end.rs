//! Past the end.
fn main() {
    let a = [1u32, 2, 3];
    let p = a.as_ptr();
    let q = unsafe { p.add(4) }; //~ UB: leaves the memory
    println!("{}", q.is_null());
}
