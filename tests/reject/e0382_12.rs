//# rustc: fail
//# verify: skip
pub fn f(v: Vec<u32>) {
    for x in v {}
    v.len(); //~ ERROR E0382:
}
