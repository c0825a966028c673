//# rustc: fail
//# verify: skip
pub trait T {
    fn g(&self);
}
pub fn f<X: T>(x: X) {
    x.g()
}
pub fn h() {
    f(3u32); //~ ERROR E0277:
}
