//# rustc: fail
//# verify: skip
//! Constants with cells are not promoted.
use core::cell::Cell; const C: Cell<i32> = Cell::new(1); pub fn f() -> &'static Cell<i32> { &C } //~ ERROR E0515: a reference to a temporary value is returned, which ends with the function
use core::sync::atomic::AtomicU8; pub fn g() -> &'static AtomicU8 { const Z: AtomicU8 = AtomicU8::new(0); &Z } //~ ERROR E0515: a reference to a temporary value is returned, which ends with the function
