//! Cell in shared slice.
fn main() { let a = [1, 2, 3]; let s = &a[..]; let p = s.as_ptr() as *mut i32;
unsafe { p.add(1).write(5); } //~ UB: 
println!("{a:?}"); }
