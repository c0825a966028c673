//! Dangling local.
fn make() -> *const u32 {
    let x = 5u32;
    &x as *const u32
}
fn main() {
    let p = make();
    println!("{}", unsafe { *p }); //~ UB: used after its end
}
