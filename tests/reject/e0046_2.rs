//# rustc: fail
//# verify: skip
pub trait Get {
    type T;
    fn get(&self) -> Self::T;
}
pub struct A;
impl Get for A { //~ ERROR E0046:
    fn get(&self) -> u32 { //~ ERROR E0053:
        1
    }
}
