//! Local returned.
fn f() -> *const u32 { let x = 5; &raw const x }
fn main() { let p = f();
println!("{}", unsafe { *p }); } //~ UB: 
