//# rustc: fail
//# verify: skip
pub fn f(p: *const u32) -> u32 {
    *p //~ ERROR E0133:
}
