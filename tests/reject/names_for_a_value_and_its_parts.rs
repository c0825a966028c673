//# rustc: fail
//# verify: skip
//! Names for a value and for its parts.
pub fn a(mut x: Option<Vec<i32>>) { match x { ref mut a @ Some(ref b) => {}, _ => {} } } //~ ERROR E0502: `a` and `b` can't both have this value
pub fn b(mut x: Option<Vec<i32>>) { if let ref mut a @ Some(ref mut b) = x { } } //~ ERROR E0502: `a` and `b` can't both have this value
pub fn c(x: Option<Vec<i32>>) { if let a @ Some(ref b) = x { } } //~ ERROR E0502: `a` and `b` can't both have this value
