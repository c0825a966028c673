//# rustc: fail
//# verify: skip
pub struct R { //~ ERROR E0072:
    r: R,
}
