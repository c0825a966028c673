//# rustc: fail
//# verify: skip
pub struct S {
    a: u32,
}
pub fn f(s: S) -> u32 {
    s.b //~ ERROR E0609:
}
