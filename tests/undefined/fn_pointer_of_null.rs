//! Fn pointer of null.
fn main() { let f: fn() = unsafe { std::mem::transmute(0usize) }; //~ UB: 
f(); }
