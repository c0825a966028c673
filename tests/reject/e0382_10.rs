//# rustc: fail
//# verify: skip
pub fn f() {
    let v = vec![1];
    let c = move || v.len();
    let _ = v.len(); //~ ERROR E0382:
    c();
}
