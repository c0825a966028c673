//! Vec element out of range.
fn main() { let mut v = Vec::with_capacity(4); v.push(1u32); let p = v.as_ptr();
println!("{}", unsafe { *p.add(2) }); } //~ UB: 
