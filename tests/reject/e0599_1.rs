//# rustc: fail
//# verify: skip
pub fn f(x: u32) -> u32 {
    x.foo() //~ ERROR E0599:
}
