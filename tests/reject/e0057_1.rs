//# rustc: fail
//# verify: skip
pub fn f(x: u32) -> u32 {
    let c = |a: u32, b: u32| a + b;
    c(1) //~ ERROR E0057:
}
