//# rustc: fail
//# verify: skip
pub fn g(x: impl Fn(u32) -> u32) -> u32 {
    x(1)
}
pub fn f() -> u32 {
    g(|x: u64| 3) //~ ERROR E0631:
//~| ERROR E0631:
}
