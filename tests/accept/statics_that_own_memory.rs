//! Locks whose functions are proved: an atomic owns what its invariant says of the value that is in it.
use core::sync::atomic::{AtomicBool, AtomicU8, AtomicUsize, Ordering};

// A counter behind a spin lock.

static TAKEN: AtomicBool = AtomicBool::new(false);
static mut BALANCE: u64 = 0;
/*@
predicate account() { exists |v: u64| &raw mut BALANCE |-> v ** v <= 1000 }
invariant TAKEN: if self { true } else { account() }
@*/

//@ ensures account()
//@ diverges
fn acquire() {
    while TAKEN.compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed).is_err() {
        core::hint::spin_loop();
    }
}

//@ ensures account()
//@ diverges
fn acquire_by_swap() {
    let lock = &TAKEN;
    while lock.load(Ordering::Relaxed) || lock.swap(true, Ordering::Acquire) {}
}

//@ ensures if result { account() } else { true }
fn try_acquire() -> bool {
    TAKEN.compare_exchange_weak(false, true, Ordering::AcqRel, Ordering::Relaxed).is_ok()
}

//@ requires account()
fn release() {
    TAKEN.store(false, Ordering::Release)
}

//@ diverges
pub fn deposit(x: u64) -> bool {
    acquire();
    let fits = unsafe { x <= 1000 - BALANCE };
    if fits {
        unsafe { BALANCE += x };
    }
    release();
    fits
}

/// Between the two the account may be anything.
//@ diverges
pub fn emptied() -> u64 {
    acquire_by_swap();
    let v = unsafe { BALANCE };
    unsafe { BALANCE = 5000 };
    unsafe { BALANCE = 0 };
    TAKEN.swap(false, Ordering::Release);
    v
}

pub fn balance_if_free() -> Option<u64> {
    if !try_acquire() {
        return None;
    }
    let v = unsafe { BALANCE };
    release();
    Some(v)
}

// A list behind a lock: its nodes belong to whoever has it.

pub struct Node {
    value: u64,
    next: *mut Node,
}

static LIST: AtomicU8 = AtomicU8::new(0);
static mut HEAD: *mut Node = core::ptr::null_mut();
/*@
predicate list(p: *mut Node) {
    if p.is_null() { true } else {
        exists |v: u64, n: *mut Node| p |-> Node { value: v, next: n } ** core::boxed(p) ** list(n)
    }
}
predicate stack() { exists |p: *mut Node| &raw mut HEAD |-> p ** list(p) }
invariant LIST: if self == 0 { stack() } else { true }
@*/

//@ diverges
pub fn push(v: u64) {
    while LIST.swap(1, Ordering::Acquire) != 0 {}
    unsafe { HEAD = Box::into_raw(Box::new(Node { value: v, next: HEAD })) };
    LIST.store(0, Ordering::Release);
}

//@ diverges
pub fn pop() -> Option<u64> {
    while LIST.swap(1, Ordering::Acquire) != 0 {}
    let found = unsafe {
        let p = HEAD;
        if p.is_null() {
            None
        } else {
            let node = Box::from_raw(p);
            HEAD = node.next;
            Some(node.value)
        }
    };
    LIST.store(0, Ordering::Release);
    found
}

// A value that is handed over once: who makes it says so, and one of those who look takes it.

static READY: AtomicUsize = AtomicUsize::new(0);
static mut MESSAGE: u32 = 0;
/*@
/// 0: to be written; 1: being written, or taken; 2: written.
invariant READY: if self == 0 { &raw mut MESSAGE |-> _ } else if self == 2 { &raw mut MESSAGE |-> 7 } else { true }
@*/

pub fn send() -> bool {
    let mine = READY.compare_exchange(0, 1, Ordering::Acquire, Ordering::Relaxed).is_ok();
    if mine {
        unsafe { MESSAGE = 7 };
        READY.store(2, Ordering::Release);
    }
    mine
}

//@ ensures result is Some ==> result->0 == 7
pub fn receive() -> Option<u32> {
    match READY.compare_exchange(2, 1, Ordering::Acquire, Ordering::Relaxed) {
        Ok(_) => {
            let v = unsafe { MESSAGE };
            READY.store(0, Ordering::Release);
            Some(v)
        }
        Err(_) => None,
    }
}

//@ diverges
fn main() {
    println!("{} {}", deposit(10), deposit(991));
    println!("{:?} {}", balance_if_free(), emptied());
    push(1);
    push(2);
    println!("{:?} {:?} {:?}", pop(), pop(), pop());
    println!("{:?} {} {:?} {:?}", receive(), send(), receive(), receive());
}
