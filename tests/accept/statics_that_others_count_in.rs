//# contracts: partly
//! Statics that own memory and are changed in one step by what was in them: flags and counts.
use core::sync::atomic::{AtomicBool, AtomicI8, AtomicPtr, AtomicU32, AtomicU64, Ordering};

// A lock that is one bit of a word of flags.

const LOCKED: u32 = 1;
const DIRTY: u32 = 2;
static FLAGS: AtomicU32 = AtomicU32::new(DIRTY);
static mut HITS: u64 = 0;
/*@
predicate hits() { exists |n: u64| &raw mut HITS |-> n }
invariant FLAGS: if self & LOCKED == 0 { hits() } else { true }
@*/

//@ ensures hits()
//@ diverges
fn lock() {
    while FLAGS.fetch_or(LOCKED, Ordering::Acquire) & LOCKED != 0 {
        core::hint::spin_loop();
    }
}

//@ requires hits()
fn unlock() {
    FLAGS.fetch_and(!LOCKED, Ordering::Release);
}

//@ diverges
pub fn hit() -> u64 {
    lock();
    let n = unsafe { HITS };
    unsafe { HITS = n.wrapping_add(1) };
    unlock();
    n
}

/// The other bits say nothing of the memory, which stays where it is.
pub fn mark() -> u32 {
    FLAGS.fetch_or(DIRTY, Ordering::Relaxed)
}

pub fn marks_by_turns() {
    FLAGS.fetch_xor(DIRTY, Ordering::Release);
    FLAGS.fetch_and(!DIRTY, Ordering::Acquire);
    FLAGS.fetch_nand(!LOCKED, Ordering::Relaxed);
}

// Readers, each with a part of what is read; who finds none may write.

const MOST: u32 = 100;
static READERS: AtomicU32 = AtomicU32::new(0);
static mut TABLE: u64 = 7;
/*@
invariant READERS: exists |v: u64| self <= MOST ** &raw mut TABLE |->{1 - self / 101} v
@*/

//@ ensures if result { exists |v: u64| &raw mut TABLE |->{1 / 101} v } else { true }
pub fn begin_to_read() -> bool {
    let n = READERS.load(Ordering::Relaxed);
    n < MOST && READERS.compare_exchange(n, n + 1, Ordering::Acquire, Ordering::Relaxed).is_ok()
}

//@ requires exists |v: u64| &raw mut TABLE |->{1 / 101} v
pub fn end_to_read() {
    READERS.fetch_sub(1, Ordering::Release);
}

// What was written before is lost, and not got.

static LATEST: AtomicPtr<u64> = AtomicPtr::new(core::ptr::null_mut());
/*@
predicate boxed(p: *mut u64) { if p.is_null() { true } else { exists |v: u64| p |-> v ** core::boxed(p) ** v < 10 } }
invariant LATEST: boxed(self)
@*/

//@ ensures result < 10
pub fn exchange(v: u64) -> u64 {
    let new = Box::into_raw(Box::new(v % 10));
    let old = LATEST.swap(new, Ordering::AcqRel);
    if old.is_null() { 0 } else { unsafe { *Box::from_raw(old) } }
}

// First values are what is written, by whatever it is computed.

const STEP: u64 = 5;
//@ ensures result % 2 == 0
const fn twice(x: u64) -> u64 { x.wrapping_add(x) }
static EVEN: AtomicU64 = AtomicU64::new(twice(STEP));
static ONCE: AtomicBool = AtomicBool::new(false);
static mut SPARE: u64 = 1;
static mut ROOM: u64 = 4;
static PLACE: AtomicPtr<u64> = AtomicPtr::new(core::ptr::null_mut());
/*@
/// No pointer is in it as long as nobody has used the room.
invariant PLACE: if self.is_null() { &raw mut ROOM |-> 4 } else { true }
invariant EVEN: self % 2 == 0
invariant ONCE: if self { true } else { &raw mut SPARE |-> 1 }
@*/

//@ ensures result % 2 == 0
pub fn by_two() -> u64 {
    EVEN.fetch_add(2, Ordering::Relaxed)
}

//@ ensures result % 2 == 0
pub fn down_by_two() -> u64 {
    EVEN.fetch_sub(2, Ordering::Relaxed)
}

pub fn largest(x: u64) -> u64 {
    EVEN.fetch_max(x & !1, Ordering::AcqRel);
    EVEN.fetch_min(x.wrapping_add(x), Ordering::Relaxed)
}

//@ ensures result is Some ==> result->0 == 1
pub fn once() -> Option<u64> {
    if ONCE.fetch_or(true, Ordering::Acquire) {
        return None;
    }
    let v = unsafe { SPARE };
    //@ leak &raw mut SPARE |-> _;
    Some(v)
}

// Of a truth value, and of numbers with a sign.

static ALWAYS: AtomicBool = AtomicBool::new(true);
static LEVEL: AtomicI8 = AtomicI8::new(-5);
/*@
invariant ALWAYS: self
invariant LEVEL: -5 <= self <= 100
@*/

//@ ensures result
pub fn stays_true(x: bool) -> bool {
    ALWAYS.fetch_and(true, Ordering::Relaxed);
    ALWAYS.fetch_or(x, Ordering::Relaxed);
    ALWAYS.fetch_xor(false, Ordering::Relaxed);
    ALWAYS.fetch_nand(false, Ordering::Relaxed)
}

//@ requires x >= -5
//@ ensures -5 <= result <= 100
pub fn between(x: i8) -> i8 {
    LEVEL.fetch_max(-5, Ordering::Relaxed);
    LEVEL.fetch_min(x, Ordering::Relaxed);
    LEVEL.fetch_and(0x3f, Ordering::Relaxed)
}

//@ diverges
fn main() {
    println!("{} {} {} {}", hit(), hit(), mark(), FLAGS.load(Ordering::Relaxed));
    marks_by_turns();
    if begin_to_read() {
        println!("{}", READERS.load(Ordering::Relaxed));
        end_to_read();
    }
    println!("{} {} {}", exchange(13), exchange(4), exchange(0));
    println!("{} {} {} {}", by_two(), down_by_two(), largest(4), by_two());
    println!("{:?} {:?}", once(), once());
    println!("{} {} {}", stays_true(false), between(-4), between(7));
}
