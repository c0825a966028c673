//# rustc: fail
//# verify: skip
pub fn f() {
    break; //~ ERROR E0268:
}
