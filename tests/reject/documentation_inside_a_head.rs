//# rustc: fail
//! Documentation stands before an item, not in its head.

pub fn f(p: u8)
    /// p //~ ERROR P0002: documentation can't stand here
    -> u8 {
    p
}
