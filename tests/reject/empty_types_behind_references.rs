//# rustc: fail
//# verify: skip
//! Variants that can't be are left out only where a value is known to be one.
pub enum V {}
pub fn a(x: &Option<V>) -> i32 { match x { None => 1 } } //~ ERROR E0004: this `match` does not cover `&Some(_)`
pub fn b(x: &Result<i32, V>) -> i32 { let Ok(y) = x; *y } //~ ERROR E0005: this pattern does not cover `&Err(_)`
pub unsafe fn c(x: *const Option<V>) -> i32 { match *x { None => 1 } } //~ ERROR E0004: this `match` does not cover `Some(_)`
pub fn d(x: &Option<V>) -> i32 { match *x { None => 1 } } //~ ERROR E0004: this `match` does not cover `Some(_)`
pub fn e(x: (&Option<V>, bool)) -> i32 { match x { (None, true) => 1, (_, false) => 2 } } //~ ERROR E0004: this `match` does not cover `(&Some(_), true)`
