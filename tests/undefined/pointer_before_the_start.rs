//! Pointer before the start.
fn main() { let a = [1u8, 2]; let p = a.as_ptr();
let q = unsafe { p.sub(1) }; //~ UB: 
println!("{}", q.is_null()); }
