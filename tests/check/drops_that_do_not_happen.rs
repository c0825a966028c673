//! What has been moved away is not dropped.
pub struct D<'a>(&'a mut i32); impl<'a> Drop for D<'a> { fn drop(&mut self) {} }
pub struct R<'a>(&'a i32); impl<'a> Drop for R<'a> { fn drop(&mut self) {} }
pub fn f() { let mut x = 1; let d = D(&mut x); drop(d); x = 2; }
pub fn g() { let d; let x = 1; d = R(&x); drop(d); }
pub fn h(b: bool) { let mut x = 1; let d = D(&mut x); if b { drop(d); } else { core::mem::forget(d); } x = 2; }
pub fn i() { let mut x = 1; let d = D(&mut x); let e = d; drop(e); x = 3; }
pub fn j() { let mut x = 1; let mut v = vec![D(&mut x)]; let w = v; drop(w); x = 4; }
