//# rustc: fail
//! A path has a name in it. What is behind the first of these is not read.
pub fn a() -> u8 { ::<u8>() } //~ ERROR P0002: an expression does not begin with type arguments
