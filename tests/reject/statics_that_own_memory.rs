//! What a static owns is taken and given back as its invariant says, and by nobody who is not seen.
//# shows: { not_as_promised(2000); unsafe { BALANCE > 1000 } }
//# shows: { without_a_look_at_what_came(); without_the_lock(7); unsafe { BALANCE == 7 } }
use core::sync::atomic::{AtomicBool, AtomicU8, Ordering};

static TAKEN: AtomicBool = AtomicBool::new(false);
static OTHER: AtomicBool = AtomicBool::new(false);
static FREE: AtomicBool = AtomicBool::new(false);
static mut BALANCE: u64 = 0;
static mut SECOND: u64 = 0;

/*@
predicate account() { exists |v: u64| &raw mut BALANCE |-> v ** v <= 1000 }
predicate second() { exists |v: u64| &raw mut SECOND |-> v }
invariant TAKEN: if self { true } else { account() }
invariant OTHER: if self { true } else { second() }
@*/

//@ ensures account()
//@ diverges
fn acquire() {
    while TAKEN.compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed).is_err() {}
}

//@ requires account()
fn release() {
    TAKEN.store(false, Ordering::Release)
}

pub fn without_the_lock(x: u64) {
    unsafe { BALANCE = x }; //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn given_back_before_it_was_taken() {
    TAKEN.store(false, Ordering::Release); //~ ERROR V0022: a static is given a value without what it owns by that
}

//@ diverges
pub fn given_back_twice() {
    acquire();
    release();
    TAKEN.store(false, Ordering::Release); //~ ERROR V0022: a static is given a value without what it owns by that
}

//@ requires account()
pub fn without_release() {
    TAKEN.store(false, Ordering::Relaxed) //~ ERROR V0022: without `Release` a static is given no memory: who gets it need not see what was written there
}

//@ requires account()
pub fn swapped_without_release() -> bool {
    TAKEN.swap(false, Ordering::Acquire) //~ ERROR V0022: without `Release` a static is given no memory: who gets it need not see what was written there
}

//@ ensures account()
//@ diverges
pub fn without_acquire() {
    while TAKEN.compare_exchange(false, true, Ordering::Relaxed, Ordering::Relaxed).is_err() {} //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ ensures account()
//@ diverges
pub fn with_the_wrong_half() {
    while TAKEN.compare_exchange(false, true, Ordering::Release, Ordering::Acquire).is_err() {} //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ ensures account()
//@ diverges
pub fn by_a_look() {
    while TAKEN.load(Ordering::Acquire) {} //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ ensures account()
//@ diverges
pub fn on_the_wrong_way_out() {
    while TAKEN.compare_exchange(false, true, Ordering::Acquire, Ordering::Acquire).is_ok() {}
//~^ ERROR V0025: a permission is lost here
//~| ERROR V0022: a permission is asked for that is not owned here
}

//@ ensures account()
pub fn whatever_came() {
    let _ = TAKEN.swap(true, Ordering::Acquire);
} //~ ERROR V0022: a permission is asked for that is not owned here

pub fn without_a_look_at_what_came() {
    let _ = TAKEN.swap(true, Ordering::Acquire);
    unsafe { BALANCE = 1 }; //~ ERROR V0022: nothing says that this memory may be accessed here
} //~ ERROR V0025: a permission is lost here

/// It was taken: by somebody else.
//@ ensures account()
//@ diverges
pub fn taken_by_somebody() {
    while TAKEN.compare_exchange(true, true, Ordering::AcqRel, Ordering::Relaxed).is_err() {} //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ diverges
pub fn not_as_promised(x: u64) {
    acquire();
    unsafe { BALANCE = x };
    TAKEN.store(false, Ordering::Release); //~ ERROR V0018: the invariant of a static may not hold of the value that is put in it here
}

//@ diverges
pub fn kept() -> u64 {
    acquire();
    unsafe { BALANCE } //~ ERROR V0025: a permission is lost here
}

//@ diverges
pub fn too_late() -> u64 {
    acquire();
    release();
    unsafe { BALANCE } //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ diverges
pub fn a_pointer_that_is_kept() -> u64 {
    acquire();
    let p = &raw mut BALANCE;
    release();
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

/// What another one leaves is not what was there before.
//@ ensures result
//~^ ERROR V0001: this postcondition may not hold
//@ diverges
pub fn the_same_as_before() -> bool {
    acquire();
    let v = unsafe { BALANCE };
    release();
    acquire();
    let w = unsafe { BALANCE };
    release();
    v == w
}

//@ diverges
pub fn under_the_other_lock() {
    while OTHER.swap(true, Ordering::Acquire) {}
    unsafe { BALANCE = 1 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    OTHER.store(false, Ordering::Release);
}

//@ diverges
pub fn given_to_the_other_lock() {
    acquire();
    OTHER.store(false, Ordering::Release); //~ ERROR V0022: a static is given a value without what it owns by that
}

/// One that has no invariant gives nothing.
//@ diverges
pub fn a_lock_of_nothing() {
    while FREE.swap(true, Ordering::Acquire) {}
    unsafe { BALANCE = 1 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    FREE.store(false, Ordering::Release);
}

//@ diverges
pub fn a_local_lock() {
    let lock = AtomicBool::new(false);
    while lock.swap(true, Ordering::Acquire) {}
    unsafe { BALANCE = 1 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    lock.store(false, Ordering::Release);
}

//@ ensures account()
//@ diverges
fn a_lock_that_is_lent(lock: &AtomicBool) {
    while lock.swap(true, Ordering::Acquire) {} //~ ERROR V0022: a permission is asked for that is not owned here
}

pub fn spun_without_saying_so() {
    while TAKEN.swap(true, Ordering::Acquire) {} //~ ERROR V0011: nothing says why this loop ends
    release();
}

/// In a loop it is given back in one round only.
//@ diverges
pub fn in_each_round(n: u32) {
    acquire();
    let mut i = 0;
    while i < n //~ ERROR V0025: a permission is lost here
    //@ invariant i <= n
    {
        TAKEN.store(false, Ordering::Release); //~ ERROR V0022: a static is given a value without what it owns by that
        i += 1;
    }
}

//@ diverges
pub fn given_back_in_one_case(x: bool) {
    acquire();
    if x { //~ ERROR V0025: a permission is lost here
        release();
    }
}
