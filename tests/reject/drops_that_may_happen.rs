//# rustc: fail
//# verify: skip
//! What may still be dropped is borrowed.
pub struct D<'a>(&'a mut i32); impl<'a> Drop for D<'a> { fn drop(&mut self) {} }
pub fn f(b: bool) { let mut x = 1; let d = D(&mut x); if b { drop(d); } x = 2; } //~ ERROR E0506: `x` is assigned to while it is borrowed
pub fn g(b: bool) { let mut x = 1; let d = D(&mut x); while b { x = 2; } } //~ ERROR E0506: `x` is assigned to while it is borrowed
pub fn h() { let mut x = 1; let mut y = 2; let mut d = D(&mut x); drop(d); d = D(&mut y); y = 2; } //~ ERROR E0506: `y` is assigned to while it is borrowed
pub fn i() { let mut x = 1; let p = (D(&mut x), 1); let q = p.1; x = 2; } //~ ERROR E0506: `x` is assigned to while it is borrowed
pub fn j() { let mut x = 1; let p = (D(&mut x), D(&mut 3)); drop(p.1); x = 2; } //~ ERROR E0506: `x` is assigned to while it is borrowed
