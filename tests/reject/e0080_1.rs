//# rustc: fail
//# verify: skip
pub const A: u32 = 5 - 6; //~ ERROR E0080:
