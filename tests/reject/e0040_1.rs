//# rustc: fail
//# verify: skip
pub fn f<T: Copy + Drop>(x: T) {}
pub struct Q(u8);
impl Drop for Q {
    fn drop(&mut self) {}
}
pub fn g(q: &mut Q) {
    q.drop(); //~ ERROR E0040:
}
