//# rustc: fail
//# verify: skip
pub trait A {
    fn a(&self);
}
pub struct S;
impl A for S {} //~ ERROR E0046:
