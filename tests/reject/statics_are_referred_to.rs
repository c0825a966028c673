//! What a static owns is nobody's who could be given it by others: a reference to it that gets away would let these
//! put anything in it.
use core::sync::atomic::{AtomicBool, Ordering};

static TAKEN: AtomicBool = AtomicBool::new(false);
static mut BALANCE: u64 = 0;
/*@
invariant TAKEN: if self { true } else { &raw mut BALANCE |-> _ }
@*/

fn lent() -> &'static AtomicBool {
    &TAKEN //~ ERROR U0002: a reference to `TAKEN` that is not followed
}

//@ diverges
pub fn taken() {
    while TAKEN.swap(true, Ordering::Acquire) {}
    lent().store(false, Ordering::Relaxed);
}
