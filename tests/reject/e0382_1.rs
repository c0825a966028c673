//# rustc: fail
//# verify: skip
pub fn f(v: Vec<u32>) -> usize {
    let w = v;
    v.len() + w.len() //~ ERROR E0382:
}
