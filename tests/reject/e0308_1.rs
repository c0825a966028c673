//# rustc: fail
//# verify: skip
pub fn f() -> impl_t {
    let x = 3;
    || x //~ ERROR E0308:
}
pub type impl_t = u32;
