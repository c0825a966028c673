//# rustc: fail
//# verify: skip
//! Guards leave alone what is matched.
pub fn a(mut x: bool) -> i32 { match x { true if { x = false; false } => 1, true => 2, false => 3 } } //~ ERROR E0510: which its `match` looks at
pub fn b(x: &mut Option<i32>) -> i32 { match *x { None => 0, Some(_) if { *x = None; false } => 1, Some(y) => y } } //~ ERROR E0510: which its `match` looks at
pub fn c(mut x: Option<i32>) -> i32 { match x { None => 0, Some(_) if x.take().is_none() => 1, Some(y) => y } } //~ ERROR E0510: which its `match` looks at
fn g(x: &mut Option<i32>) -> bool { false }
pub fn d(x: &mut Option<i32>) -> i32 { match x { None => 0, Some(_) if g(x) => 1, Some(y) => *y } } //~ ERROR E0510: which its `match` looks at
pub fn e(mut x: Option<i32>) -> i32 { match x { None => 0, Some(_) if (|| { x = None; false })() => 1, Some(y) => y } } //~ ERROR E0510: which its `match` looks at
pub fn f<'a>(mut x: &'a Option<i32>, z: &'a Option<i32>) -> i32 { match *x { None => 0, Some(_) if { x = z; false } => 1, Some(y) => y } } //~ ERROR E0510: which its `match` looks at
pub fn h(mut x: Option<i32>, mut z: Option<i32>) -> i32 { match x { None => 0, Some(_) if { core::mem::swap(&mut x, &mut z); true } => 1, Some(y) => y } } //~ ERROR E0510: which its `match` looks at
