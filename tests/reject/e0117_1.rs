//# rustc: fail
//# verify: skip
impl core::fmt::Debug for Vec<u32> {} //~ ERROR E0117:
//~| ERROR E0119:
