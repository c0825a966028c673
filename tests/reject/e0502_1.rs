//# rustc: fail
//# verify: skip
pub fn f(v: &mut Vec<u32>) {
    let a = &v[0];
    v.push(1); //~ ERROR E0502:
    let _ = *a;
}
