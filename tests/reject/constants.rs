//# rustc: fail
pub const A: u8 = 200 + 100; //~ ERROR E0080: overflows `u8`
pub const B: u32 = C; //~ ERROR E0391: depends on itself
pub const C: u32 = B;
pub const D: u32 = 1 / 0; //~ ERROR E0080: divides by zero
