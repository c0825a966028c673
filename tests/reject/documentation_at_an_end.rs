//# rustc: fail
//! Documentation before a closing bracket.

pub fn f() -> [u8; 1] {
    [
        1,
        /// x //~ ERROR P0002: this documentation belongs to nothing
    ]
}
