//# rustc: fail
//# verify: skip
pub trait A {}
impl<T> A for T {}
impl A for u32 {} //~ ERROR E0119:
