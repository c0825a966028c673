//# rustc: fail
//# verify: skip
pub fn f() {
    let v = vec![1];
    v.push(2); //~ ERROR E0596:
}
