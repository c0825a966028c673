//# rustc: fail
//# verify: skip
unsafe fn g() {}
pub fn f() {
    g() //~ ERROR E0133:
}
