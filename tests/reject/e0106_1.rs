//# rustc: fail
//# verify: skip
pub fn longest(a: &str, b: &str) -> &str { //~ ERROR E0106:
    a //~ ERROR B0001:
}
