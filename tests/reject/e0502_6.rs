//# rustc: fail
//# verify: skip
pub fn f() {
    let mut v = vec![1, 2];
    let s = &v[..];
    v[0] = 3; //~ ERROR E0502:
    let _ = s.len();
}
