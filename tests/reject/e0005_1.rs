//# rustc: fail
//# verify: skip
pub fn f(x: Option<u32>) {
    let Some(y) = x; //~ ERROR E0005:
}
