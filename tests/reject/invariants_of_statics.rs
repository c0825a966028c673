//! The invariant of a static is for an atomic, and stands in its module.
//# verify: skip
use core::sync::atomic::AtomicBool;

pub static mut CHANGED: AtomicBool = AtomicBool::new(true);
pub static NUMBER: u8 = 3;
pub static TWICE: AtomicBool = AtomicBool::new(true);
mod elsewhere {
    pub static THERE: super::AtomicBool = super::AtomicBool::new(true);
}
/*@
invariant CHANGED: self //~ ERROR C0026: the invariant of a static is for one that is an atomic
invariant NUMBER: self < 4 //~ ERROR C0026: the invariant of a static is for one that is an atomic
invariant elsewhere::THERE: self //~ ERROR C0026: stands in the module of the static
invariant TWICE: self
invariant TWICE: self //~ ERROR C0026: a static has one invariant
invariant NOWHERE: self //~ ERROR C0026: there is no struct, enum or static of this name here
@*/
