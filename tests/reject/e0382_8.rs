//# rustc: fail
//# verify: skip
pub fn f(c: bool) -> Vec<u8> {
    let v = vec![1];
    if c {
        drop(v);
    }
    v //~ ERROR E0382:
}
