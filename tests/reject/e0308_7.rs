//# rustc: fail
//# verify: skip
pub fn f(a: u32) {
    let a = &a;
    let b: &mut u32 = a; //~ ERROR E0308:
}
