//# rustc: fail
//! Angle brackets, guards with mutable bindings, values that are units.
pub mod s0 {
    fn f(x: u8) -> usize { x as usize << 3 } //~ ERROR P0001: expected a type, found `3`
}
pub mod s7 {
    fn f(x: u8) -> bool { x as u16 < 3 } //~ ERROR P0001: expected `,`, `>` or `>`, found `}`
}
