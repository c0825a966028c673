//! What a lock protects is touched by who has the lock, and left as it was promised.
//# shows: { not_as_promised(2000); unsafe { BALANCE > 1000 } }
use core::sync::atomic::{AtomicBool, Ordering};

static TAKEN: AtomicBool = AtomicBool::new(false);
static mut BALANCE: u64 = 0;

/*@
predicate account() { exists |v: u64| &raw mut BALANCE |-> v ** v <= 1000 }
@*/

//@ trusted
//@ ensures account()
fn acquire() {
    while TAKEN.compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed).is_err() {}
}

//@ trusted
//@ ensures if result { account() } else { true }
fn try_acquire() -> bool {
    TAKEN.compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed).is_ok()
}

//@ trusted
//@ requires account()
fn release() {
    TAKEN.store(false, Ordering::Release)
}

pub fn without_the_lock() -> u64 {
    unsafe { BALANCE } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn too_late() -> u64 {
    acquire();
    release();
    unsafe { BALANCE } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn without_a_look_at_what_came() -> u64 {
    try_acquire();
    let v = unsafe { BALANCE }; //~ ERROR V0022: nothing says that this memory may be accessed here
    release();
    v
}

pub fn not_as_promised(x: u64) {
    acquire();
    unsafe { BALANCE = x };
    release(); //~ ERROR V0002: a precondition of this call may not hold
}

pub fn kept() -> u64 {
    acquire();
    unsafe { BALANCE } //~ ERROR V0025: a permission is lost here
}

pub fn kept_on_one_way_out(x: u64) -> bool {
    acquire();
    if unsafe { BALANCE } < x {
        return false; //~ ERROR V0025: a permission is lost here
    }
    release();
    true
}

pub fn given_back_twice() {
    acquire();
    release();
    release(); //~ ERROR V0022: a permission is asked for that is not owned here
}

pub fn given_back_before_it_was_taken() {
    release(); //~ ERROR V0022: a permission is asked for that is not owned here
}

/// What another one leaves is not what was there before.
//@ ensures result //~ ERROR V0001: this postcondition may not hold
pub fn the_same_as_before() -> bool {
    acquire();
    let v = unsafe { BALANCE };
    release();
    acquire();
    let w = unsafe { BALANCE };
    release();
    v == w
}

pub fn a_pointer_that_is_kept() -> u64 {
    acquire();
    let p = &raw mut BALANCE;
    release();
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}
