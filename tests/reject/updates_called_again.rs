//! `fetch_update` calls its closure again where another has come first, be it the closure itself.
//# panics: called_once(&AtomicU32::new(0))
//# panics: overflows(&AtomicU32::new(0))
//# panics: a_list(&AtomicU32::new(0))
//# shows: counted(&AtomicU32::new(0)) != 1
//# shows: changed_by_its_closure(&AtomicU32::new(0)) != Ok(0)
#![allow(unused)]

use core::sync::atomic::{AtomicU32, Ordering};

pub fn called_once(a: &AtomicU32) {
    let mut n = 0u8;
    let _ = a.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |x| {
        assert!(n == 0); //~ ERROR V0006: this `assert!` can panic
        n = 1;
        a.store(1, Ordering::Relaxed);
        Some(x / 2)
    });
}

//@ requires true
pub fn overflows(a: &AtomicU32) {
    let mut n = 255u8;
    let _ = a.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |x| {
        n = n.wrapping_add(1);
        a.store(1, Ordering::Relaxed);
        let _ = 1 / (1 - n); //~ ERROR V0003: this may overflow
                             //~^ ERROR V0004: this can divide by zero
        Some(x / 2)
    });
}

//@ ensures result == 1
//~^ ERROR V0001: this postcondition does not hold
pub fn counted(a: &AtomicU32) -> u32 {
    let mut n = 0u32;
    let _ = a.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |x| {
        n = n.saturating_add(1);
        a.store(1, Ordering::Relaxed);
        Some(x / 2)
    });
    n
}

pub fn a_list(a: &AtomicU32) {
    let mut v = Vec::new();
    let _ = a.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |x| {
        v.push(x);
        a.store(7, Ordering::Relaxed);
        Some(x / 2)
    });
    assert!(v.len() == 1); //~ ERROR V0006: this `assert!` can panic
}

//@ ensures result == Result::<u32, u32>::Ok(0)
//~^ ERROR V0001: this postcondition does not hold
pub fn changed_by_its_closure(a: &AtomicU32) -> Result<u32, u32> {
    a.store(0, Ordering::Relaxed);
    a.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |x| {
        a.store(1, Ordering::Relaxed);
        Some(x)
    })
}

//@ ensures result <= 1
pub fn by_what_holds_between(a: &AtomicU32) -> u32 {
    let mut n = 0u32;
    let _ = a.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |x|
        //@ invariant n <= 1
        {
            n = 1;
            Some(x / 2)
        });
    n
}

//@ ensures result > 0
pub fn by_what_was_seen(a: &AtomicU32) -> u32 {
    let mut n = 0u32;
    let _ = a.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |x|
        //@ invariant seen.len() > 0 ==> n > 0
        {
            n = n.saturating_add(1);
            Some(x / 2)
        });
    n
}

//@ ensures result is Ok ==> result->0 < 7
//@ ensures result is Err ==> result->0 >= 7
pub fn without_a_state(a: &AtomicU32) -> Result<u32, u32> {
    a.fetch_update(Ordering::Release, Ordering::Acquire, |x| if x < 7 { Some(x + 1) } else { None })
}
