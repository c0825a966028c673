//! Vec element after clear.
fn main() { let mut v = vec![Box::new(1), Box::new(2)]; let p: *const i32 = &*v[1]; v.clear();
println!("{}", unsafe { *p }); } //~ UB: 
