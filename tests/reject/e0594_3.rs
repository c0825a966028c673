//# rustc: fail
//# verify: skip
pub fn f(x: &u32) {
    *x = 3; //~ ERROR E0594:
}
