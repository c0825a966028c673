//# rustc: fail
//# verify: skip
use core::cell::Cell;
pub fn f<'a>(c: &Cell<&'a u32>, x: &u32) {
    c.set(x); //~ ERROR E0621:
}
