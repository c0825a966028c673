//! Dropped in place twice.
fn main() { let b = Box::new(Box::new(1)); let p = Box::into_raw(b);
unsafe { std::ptr::drop_in_place(p); println!("once");
std::ptr::drop_in_place(p); } } //~ UB: 
