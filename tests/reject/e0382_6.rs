//# rustc: fail
//# verify: skip
pub struct S {
    a: Vec<u8>,
    b: Vec<u8>,
}
pub fn f(s: S) -> S {
    let a = s.a;
    drop(a);
    s //~ ERROR E0382:
}
