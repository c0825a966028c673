//# rustc: fail
//# verify: skip
pub fn f(n: u32) {
    let v = vec![1];
    for _ in 0..n {
        drop(v); //~ ERROR E0382:
    }
}
