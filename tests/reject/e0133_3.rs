//# rustc: fail
//# verify: skip
pub static mut X: u32 = 3;
pub fn f() -> u32 {
    X //~ ERROR E0133:
}
