//# rustc: fail
//# verify: skip
pub fn f(x: &'a u32) {} //~ ERROR E0261:
