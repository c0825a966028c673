//# rustc: fail
pub fn f(a: u32, b: u32, c: u32) -> bool {
    a < b < c //~ ERROR P0005: can't be chained
}
