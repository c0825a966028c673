//# rustc: fail
//# verify: skip
pub fn f() {
    for x in 5u32 {} //~ ERROR E0277:
}
