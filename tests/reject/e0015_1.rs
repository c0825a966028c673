//# rustc: fail
//# verify: skip
pub const fn f() -> u32 {
    g() //~ ERROR E0015:
}
pub fn g() -> u32 {
    3
}
pub const X: u32 = g(); //~ ERROR E0015:
