//# rustc: fail
//# verify: skip
pub fn f(x: u32) -> u64 {
    x //~ ERROR E0308:
}
