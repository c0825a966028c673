//# rustc: fail
//# verify: skip
pub trait A {
    fn a(&self) -> u32;
}
pub struct S;
impl A for S {
    fn a(&self) -> u64 { //~ ERROR E0053:
        1
    }
}
