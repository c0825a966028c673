//# rustc: fail
//# verify: skip
pub fn f(s: &str) -> char {
    s[0] //~ ERROR E0277:
}
