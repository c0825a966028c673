//! A step that changes an atomic by what was in it gives what that owns then, and gets no more than it owned before.
//# shows: { for _ in 0..256 { draw(); } draw() == 0 }
//# shows: { set_free_by_whoever(); unsafe { HITS = 5; } !without_a_look(3) && unsafe { HITS == 3 } }
//# shows: odd() % 2 == 1
//# shows: !turned_false()
//# shows: too_high() < -5
use core::sync::atomic::{AtomicBool, AtomicI8, AtomicU32, AtomicU64, AtomicU8, Ordering};

const LOCKED: u32 = 1;
static FLAGS: AtomicU32 = AtomicU32::new(0);
static mut HITS: u64 = 0;
/*@
predicate hits() { exists |n: u64| &raw mut HITS |-> n }
invariant FLAGS: if self & LOCKED == 0 { hits() } else { true }
@*/

/// It may have been locked by somebody else.
pub fn set_free_by_whoever() {
    FLAGS.fetch_and(!LOCKED, Ordering::AcqRel); //~ ERROR V0022: a static is given a value without what it owns by that
}

/// That is to lock it, or to set it free.
pub fn turned() {
    FLAGS.fetch_xor(LOCKED, Ordering::AcqRel); //~ ERROR V0022: a static is given a value without what it owns by that
}

//@ ensures if result { true } else { hits() }
pub fn locked_before() -> bool {
    FLAGS.fetch_or(LOCKED, Ordering::Relaxed) & LOCKED != 0 //~ ERROR V0022: a permission is asked for that is not owned here
}

pub fn without_a_look(n: u64) -> bool {
    let locked = FLAGS.fetch_or(LOCKED, Ordering::Acquire) & LOCKED != 0;
    unsafe { HITS = n }; //~ ERROR V0022: nothing says that this memory may be accessed here
    locked //~ ERROR V0025: a permission is lost here
}

/// What one has is not what stays there.
//@ requires hits()
pub fn set_free_without_release() {
    FLAGS.fetch_and(!LOCKED, Ordering::Relaxed); //~ ERROR V0022: without `Release` a static is given no memory: who gets it need not see what was written there
}

//@ requires hits()
pub fn set_free_with_the_wrong_half() {
    FLAGS.fetch_sub(LOCKED, Ordering::Acquire); //~ ERROR V0022: without `Release` a static is given no memory: who gets it need not see what was written there
}

/// What stays there without being seen is not to be had.
//@ ensures if result & LOCKED == 0 { hits() } else { true }
//@ diverges
pub fn released_and_not_acquired() -> u32 {
    FLAGS.fetch_or(LOCKED, Ordering::Release) //~ ERROR V0022: a permission is asked for that is not owned here
}

/// A sum of bits carries into others.
pub fn by_a_sum() {
    FLAGS.fetch_add(1, Ordering::AcqRel); //~ ERROR V0022: a static is given a value without what it owns by that
}

// After the last number comes the first one.

static NEXT: AtomicU8 = AtomicU8::new(0);
static mut SLOTS: [u64; 256] = [0; 256];
/*@
invariant NEXT: (&raw mut SLOTS as *mut u64).add(self as usize) |->[256 - self] _
@*/

//@ ensures (&raw mut SLOTS as *mut u64).add(result as usize) |-> _
pub fn draw() -> u8 {
    NEXT.fetch_add(1, Ordering::AcqRel) //~ ERROR V0022: a static is given a value without what it owns by that
}

//@ ensures (&raw mut SLOTS as *mut u64).add(result as usize) |-> _
pub fn draw_by_a_large_step() -> u8 {
    NEXT.fetch_sub(255, Ordering::AcqRel) //~ ERROR V0022: a static is given a value without what it owns by that
}

static EVEN: AtomicU64 = AtomicU64::new(0);
/*@
invariant EVEN: self % 2 == 0
@*/

//@ ensures result % 2 == 0
pub fn odd() -> u64 {
    EVEN.fetch_add(1, Ordering::Relaxed); //~ ERROR V0018: the invariant of a static does not hold of the value that is put in it here
    EVEN.fetch_max(0, Ordering::Relaxed)
}

pub fn odd_by_bits() {
    EVEN.fetch_nand(6, Ordering::Relaxed); //~ ERROR V0018: the invariant of a static does not hold of the value that is put in it here
}

pub fn the_largest(x: u64) {
    EVEN.fetch_max(x, Ordering::Relaxed); //~ ERROR V0018: the invariant of a static does not hold of the value that is put in it here
}

pub fn the_least(x: u64) {
    EVEN.fetch_min(x, Ordering::Relaxed); //~ ERROR V0018: the invariant of a static may not hold of the value that is put in it here
}

// Of a truth value, and of numbers with a sign.

static ALWAYS: AtomicBool = AtomicBool::new(true);
static LEVEL: AtomicI8 = AtomicI8::new(100);
/*@
invariant ALWAYS: self
invariant LEVEL: -5 <= self
@*/

//@ ensures result
pub fn turned_false() -> bool {
    ALWAYS.fetch_nand(true, Ordering::Relaxed); //~ ERROR V0018: the invariant of a static does not hold of the value that is put in it here
    ALWAYS.fetch_or(false, Ordering::Relaxed)
}

pub fn exclusively(x: bool) {
    ALWAYS.fetch_xor(x, Ordering::Relaxed); //~ ERROR V0018: the invariant of a static does not hold of the value that is put in it here
}

//@ ensures result >= -5
pub fn too_high() -> i8 {
    LEVEL.fetch_add(100, Ordering::Relaxed); //~ ERROR V0018: the invariant of a static does not hold of the value that is put in it here
    LEVEL.fetch_max(-100, Ordering::Relaxed)
}

pub fn the_lower(x: i8) {
    LEVEL.fetch_min(x, Ordering::Relaxed); //~ ERROR V0018: the invariant of a static does not hold of the value that is put in it here
}

pub fn the_sign(x: i8) {
    LEVEL.fetch_or(x, Ordering::Relaxed); //~ ERROR V0018: the invariant of a static does not hold of the value that is put in it here
}

/// Of an ordering that is not written here nothing is known.
//@ requires hits()
pub fn in_any_order(order: Ordering) {
    FLAGS.fetch_and(!LOCKED, order); //~ ERROR V0022: without `Release` a static is given no memory: who gets it need not see what was written there
}
