//! Box read twice.
fn main() { let b = Box::new(5); let c = unsafe { std::ptr::read(&b) }; drop(b);
println!("{c}"); } //~ UB: 
