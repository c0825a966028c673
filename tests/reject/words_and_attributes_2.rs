//# rustc: fail
//! Words, literals, comments, attributes, punctuation.
pub mod s24 {
    fn f() {} /// x //~ ERROR P0002: this documentation belongs to nothing
}
pub mod s40 {
    fn f() { let x = 0b2; } //~ ERROR P0002: `0b2` is not an integer literal
}
pub mod s41 {
    fn f() { let x = 0o8; } //~ ERROR P0002: `0o8` is not an integer literal
}
pub mod s42 {
    fn f() { let x = 0x; } //~ ERROR P0002: `0x` is not an integer literal
}
pub mod s45 {
    fn f() { let x = 0xffi8; }
}
pub mod s51 {
    fn f() { let c = ''; } //~ ERROR P0002: this character literal is not closed
}
