//! What is not in the subset is said once.
#[derive(Clone, Copy)]
#[repr(C)]
pub union U { a: u8, b: i8 } //~ ERROR U0001: a union is not in the subset that murust supports
