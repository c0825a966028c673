//# rustc: fail
//# verify: skip
pub static X: core::cell::Cell<u32> = core::cell::Cell::new(1); //~ ERROR E0277:
