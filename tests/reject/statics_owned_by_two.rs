//! Two statics do not own the same memory.
//# shows: both() == 2
use core::sync::atomic::{AtomicBool, Ordering};

static FIRST: AtomicBool = AtomicBool::new(false);
static SECOND: AtomicBool = AtomicBool::new(false);
static mut SHARED: u64 = 0;
/*@
invariant FIRST: if self { true } else { exists |v: u64| &raw mut SHARED |-> v }
invariant SECOND: if self { true } else { exists |v: u64| &raw mut SHARED |-> v }
//~^ ERROR V0022: a static does not own this when the program begins
@*/

//@ ensures result == 1 //~ ERROR V0001: this postcondition does not hold
//@ diverges
pub fn both() -> u64 {
    while FIRST.swap(true, Ordering::Acquire) {}
    unsafe { SHARED = 1 };
    while SECOND.swap(true, Ordering::Acquire) {}
    unsafe { SHARED = 2 };
    SECOND.store(false, Ordering::Release);
    let v = unsafe { SHARED };
    FIRST.store(false, Ordering::Release);
    v
}
