//# rustc: fail
//# verify: skip
//! What is not promoted.
fn z() -> i32 { 3 }
pub struct D; impl Drop for D { fn drop(&mut self) {} }
pub fn a(x: i32) -> &'static i32 { &(1 / x) } //~ ERROR E0515: a reference to a temporary value is returned, which ends with the function
pub fn b() -> &'static i32 { &z() } //~ ERROR E0515: a reference to a temporary value is returned, which ends with the function
pub fn c() -> &'static i32 { &(1 + z()) } //~ ERROR E0515: a reference to a temporary value is returned, which ends with the function
pub fn d() -> &'static Option<D> { &Some(D) } //~ ERROR E0515: a reference to a temporary value is returned, which ends with the function
pub fn e() -> &'static D { &D } //~ ERROR E0515: a reference to a temporary value is returned, which ends with the function
pub fn f() -> &'static i32 { &(1 % 0) } //~ ERROR E0515: a reference to a temporary value is returned, which ends with the function
pub fn g(x: i32) -> &'static i32 { &(x + 1) } //~ ERROR E0515: a reference to a temporary value is returned, which ends with the function
pub fn h() -> &'static Option<Vec<i32>> { &Some(Vec::new()) } //~ ERROR E0515: a reference to a temporary value is returned, which ends with the function
