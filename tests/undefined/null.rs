//! Null.
fn main() {
    let p: *const u32 = std::ptr::null();
    println!("{}", unsafe { *p }); //~ UB: null pointer
}
