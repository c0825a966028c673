//# rustc: fail
//! Words, literals, comments, attributes, punctuation.
pub mod s60 {
    fn f() -> { } //~ ERROR P0001: expected a type, found `{`
}
