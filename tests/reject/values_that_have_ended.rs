//! What is in a `MaybeUninit` need not be a value, and need not stay one.
//# undefined: { let mut m = MaybeUninit::new(Box::new(1u8)); unsafe { dropped(&mut m); m.assume_init_drop() } }
use core::mem::MaybeUninit;

pub enum Void {}

//@ requires m@ is Some
//@ ensures m@ is Some //~ ERROR V0001: this postcondition does not hold
pub unsafe fn dropped(m: &mut MaybeUninit<Box<u8>>) {
    m.assume_init_drop()
}

//@ requires m@ is Some
//@ ensures m@ is Some //~ ERROR V0001: this postcondition does not hold
pub unsafe fn dropped_vector(m: &mut MaybeUninit<Vec<u8>>) {
    m.assume_init_drop()
}

pub fn of_no_type() {
    let m = MaybeUninit::<Void>::uninit();
    //@ assert m@ is None; //~ ERROR V0012: this assertion may not hold
}
