//# rustc: fail
//# verify: skip
pub fn f() -> u32 {
    return; //~ ERROR E0069:
}
