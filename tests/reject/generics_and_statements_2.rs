//# rustc: fail
//! Generic code, branches, patterns, indexes.
pub mod s73 {
    fn f(x: Option<u8>) -> u8 { if x.is_some() || let Some(y) = x { 1 } else { 0 } } //~ ERROR P0001: expected `in`, found `{`
}
pub mod s97 {
    fn f(a: usize, b: u8) -> usize { a as usize < b as usize; a } //~ ERROR P0001: expected `,`, `>` or `>`, found `as`
}
