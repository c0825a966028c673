//# rustc: fail
//! Words, literals, comments, attributes, punctuation.
pub mod s28 {
    fn f() { /* unclosed } //~ ERROR P0002: this comment is not closed
}
pub mod s50 {
    fn f() { let s = "a; }
}
