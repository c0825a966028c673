//# rustc: fail
//# verify: skip
pub struct S<T>; //~ ERROR E0392:
