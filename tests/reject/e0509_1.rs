//# rustc: fail
//# verify: skip
pub struct D(Vec<u32>);
impl Drop for D {
    fn drop(&mut self) {}
}
pub fn f(d: D) -> Vec<u32> {
    d.0 //~ ERROR E0509:
}
