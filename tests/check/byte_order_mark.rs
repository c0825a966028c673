//! A byte order mark is no part of the text.
pub fn f() {}
