//# rustc: fail
//# verify: skip
pub fn f(v: Vec<u32>) -> &'static [u32] {
    &v[..] //~ ERROR E0515:
}
