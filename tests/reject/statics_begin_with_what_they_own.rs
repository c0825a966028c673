//! What a static says of its first value has to hold when the program begins.
//# shows: { used(); unsafe { BALANCE > 1000 } }
use core::sync::atomic::{AtomicBool, Ordering};

static TAKEN: AtomicBool = AtomicBool::new(false);
static mut BALANCE: u64 = 5000;
/*@
invariant TAKEN: if self { true } else { exists |v: u64| &raw mut BALANCE |-> v ** v <= 1000 }
//~^ ERROR V0018: the invariant of a static may not hold when the program begins
@*/

pub fn used() -> bool {
    TAKEN.load(Ordering::Relaxed) || TAKEN.compare_exchange_weak(true, true, Ordering::Relaxed, Ordering::Relaxed).is_ok()
}
