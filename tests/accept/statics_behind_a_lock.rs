//! What a lock protects: its functions hand it over, which is taken on trust; what is done between them is proved.
use core::sync::atomic::{AtomicBool, Ordering};

static TAKEN: AtomicBool = AtomicBool::new(false);
static mut BALANCE: u64 = 0;
static mut COUNT: u64 = 0;

/*@
/// What holds whenever nobody has the lock.
predicate account() { exists |v: u64, n: u64| &raw mut BALANCE |-> v ** &raw mut COUNT |-> n ** v <= 1000 }
@*/

/// The right to leave is what was got on entering: there is one.
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

pub fn deposit(x: u64) -> bool {
    acquire();
    let fits = unsafe { x <= 1000 - BALANCE };
    if fits {
        unsafe {
            BALANCE += x;
            COUNT = COUNT.wrapping_add(1);
        }
    }
    release();
    fits
}

/// Between the two the account may be anything.
pub fn spend_all() -> u64 {
    acquire();
    unsafe {
        BALANCE = 5000;
        let n = COUNT;
        BALANCE = 0;
        release();
        n
    }
}

pub fn balance_if_free() -> Option<u64> {
    if !try_acquire() {
        return None;
    }
    let v = unsafe { BALANCE };
    release();
    Some(v)
}

//@ requires account()
//@ ensures account() ** result <= 1000
unsafe fn while_it_is_held() -> u64 {
    BALANCE
}

pub fn twice() -> u64 {
    acquire();
    let (a, b) = unsafe { (while_it_is_held(), while_it_is_held()) };
    release();
    a + b
}

fn main() {
    //@ leak account();
    println!("{} {}", deposit(10), deposit(991));
    println!("{:?} {}", balance_if_free(), twice());
    println!("{}", spend_all());
}
