//! `static mut`: `main` owns them when the program begins; contracts hand them over, and so does a lock.
use core::cell::UnsafeCell;
use core::sync::atomic::{AtomicBool, Ordering};

static mut COUNT: u64 = 5;
static mut TABLE: [u32; 4] = [1, 2, 3, 4];
static mut PAIR: Pair = Pair { a: 1, b: 2 };

pub struct Pair {
    a: u8,
    b: u32,
}

//@ requires &raw mut COUNT |-> ?v ** v < 1000
//@ ensures &raw mut COUNT |-> (v + 1) as u64 ** result == v
pub unsafe fn next() -> u64 {
    COUNT += 1;
    COUNT - 1
}

//@ requires &raw const COUNT |->{1/2} ?v
//@ ensures &raw const COUNT |->{1/2} v ** result == v
pub unsafe fn look() -> u64 {
    *(&raw const COUNT)
}

//@ requires &raw mut PAIR.b |-> _
//@ ensures &raw mut PAIR.b |-> 7
pub unsafe fn part() {
    PAIR.b = 7;
}

//@ requires &raw mut TABLE |-> ?t ** i < 4
//@ ensures &raw mut TABLE |-> t ** result == t[i]
pub unsafe fn entry(i: usize) -> u32 {
    TABLE[i]
}

//@ requires &raw mut TABLE |-> ?t
//@ ensures exists |u: [u32; 4]| &raw mut TABLE |-> u ** forall |k: int| 0 <= k < 4 ==> u[k] == x
pub unsafe fn fill(x: u32) {
    let p = &raw mut TABLE as *mut u32;
    let mut i = 0;
    while i < 4
    //@ invariant i <= 4 ** p |->[4] ?s ** forall |k: int| 0 <= k < i ==> s[k] == x
    {
        *p.add(i) = x;
        i += 1;
    }
}

// A static behind a lock: what the lock promises is taken on trust, and what is done under it is proved.

static TAKEN: AtomicBool = AtomicBool::new(false);
static mut BALANCE: u64 = 0;
/*@
predicate account() { exists |v: u64| &raw mut BALANCE |-> v ** v <= 1000 }
@*/

//@ trusted
//@ ensures account()
fn acquire() {
    while TAKEN.compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed).is_err() {
        core::hint::spin_loop();
    }
}

//@ trusted
//@ requires account()
fn release() {
    TAKEN.store(false, Ordering::Release);
}

pub fn deposit(x: u64) -> bool {
    acquire();
    let fits = unsafe { x <= 1000 && BALANCE <= 1000 - x };
    if fits {
        unsafe { BALANCE += x };
    }
    release();
    fits
}

// What a lock holds itself is in a cell: the guard knows where.

pub struct Lock {
    taken: AtomicBool,
    value: UnsafeCell<u64>,
}

unsafe impl Sync for Lock {}

pub struct Guard<'a> {
    lock: &'a Lock,
    at: *mut u64,
}

/*@
predicate guarded(g: Guard) { exists |v: u64| g.at |-> v ** v % 2 == 0 }
@*/

impl Lock {
    //@ trusted
    //@ ensures guarded(result)
    pub fn lock(&self) -> Guard<'_> {
        while self.taken.compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed).is_err() {
            core::hint::spin_loop();
        }
        Guard { lock: self, at: self.value.get() }
    }
}

impl Guard<'_> {
    //@ trusted
    //@ requires guarded(self)
    pub fn unlock(self) {
        self.lock.taken.store(false, Ordering::Release);
    }
}

static LOCK: Lock = Lock { taken: AtomicBool::new(false), value: UnsafeCell::new(0) };

//@ requires x < 1 << 30
pub fn add_twice(x: u64) -> u64 {
    let guard = LOCK.lock();
    let now = unsafe { *guard.at };
    if now < 1 << 40 {
        unsafe { *guard.at = now + 2 * x };
    }
    guard.unlock();
    now
}

//@ ensures !result
pub fn cells_are_somewhere(c: &UnsafeCell<u32>) -> bool {
    c.get().is_null()
}

//@ ensures result == 8
pub fn own_cell() -> u32 {
    let mut c = UnsafeCell::new(3u32);
    let p = &raw mut c as *mut u32;
    unsafe {
        *p = 8;
        *p
    }
}

fn main() {
    unsafe {
        let x = next();
        assert!(x == 5 && look() == 6);
        part();
        assert!(PAIR.b == 7 && PAIR.a == 1);
        TABLE[2] = 9;
        assert!(entry(2) == 9 && entry(1) == 2);
        fill(3);
        assert!(entry(0) == 3);
    }
    //@ leak account();
    deposit(4);
    add_twice(3);
    assert!(!cells_are_somewhere(&UnsafeCell::new(1)) && own_cell() == 8);
}
