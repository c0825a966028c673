//# rustc: fail
//# verify: skip
pub fn g(x: impl Fn(u32) -> u32) -> u32 {
    x(1)
}
pub fn f() -> u32 {
    let mut n = 0;
    g(|x| {
        n += x; //~ ERROR E0594:
        n
    })
}
