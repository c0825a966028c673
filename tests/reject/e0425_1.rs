//# rustc: fail
//# verify: skip
pub fn f(x: T) {} //~ ERROR E0425:
