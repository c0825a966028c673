//# rustc: fail
//# verify: skip
//! A guard changes no name of its pattern.
pub fn f(x: i32) -> i32 { match x { mut y if { y += 1; true } => y, _ => 0 } } //~ ERROR E0594: a guard only looks at what its pattern declares
pub fn g(x: Option<i32>) -> i32 { match x { Some(mut y) if { y = 1; true } => y, _ => 0 } } //~ ERROR E0594: a guard only looks at what its pattern declares
pub fn h(x: Option<i32>) -> i32 { match x { Some(mut y) if { let r = &mut y; *r > 1 } => y, _ => 0 } } //~ ERROR E0596: a guard only looks at what its pattern declares
