//# rustc: fail
//! A parameter takes no documentation.

pub fn f(
    /// the x //~ ERROR P0002: documentation can't stand here
    x: u8,
) -> u8 {
    x
}
