//# rustc: fail
//# verify: skip
pub fn f(x: u32) {
    x.0; //~ ERROR E0610:
    x.len(); //~ ERROR E0599:
}
