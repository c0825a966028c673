//! What a static owns while there is a null pointer in it has to be there when the program begins.
//# shows: { taken(); unsafe { PLACE != 4 } }
use core::sync::atomic::{AtomicPtr, Ordering};

static mut PLACE: u64 = 3;
static LATEST: AtomicPtr<u64> = AtomicPtr::new(core::ptr::null_mut());
/*@
invariant LATEST: if self.is_null() { &raw mut PLACE |-> 4 } else { true }
//~^ ERROR V0018: the invariant of a static may not hold when the program begins
@*/

//@ requires !p.is_null()
//@ ensures if result.is_null() { &raw mut PLACE |-> 4 } else { true }
pub fn exchanged(p: *mut u64) -> *mut u64 {
    LATEST.swap(p, Ordering::AcqRel)
}

pub fn taken() -> bool {
    let mut x = 0;
    let first = exchanged(&raw mut x).is_null();
    //@ leak if first { &raw mut PLACE |-> _ } else { true };
    first
}
