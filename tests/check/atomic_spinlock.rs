//! A spin lock and a ticket lock on atomics, with guards that release on drop.
#![no_std]
use core::cell::UnsafeCell;
use core::ops::{Deref, DerefMut};
use core::sync::atomic::{AtomicBool, AtomicU32, Ordering};

pub struct SpinLock<T> {
    locked: AtomicBool,
    data: UnsafeCell<T>,
}

pub struct SpinGuard<'a, T>(&'a SpinLock<T>);

impl<T> SpinLock<T> {
    pub const fn new(data: T) -> Self {
        SpinLock { locked: AtomicBool::new(false), data: UnsafeCell::new(data) }
    }
    pub fn lock(&self) -> SpinGuard<'_, T> {
        while self.locked.compare_exchange_weak(false, true, Ordering::Acquire, Ordering::Relaxed).is_err() {
            while self.locked.load(Ordering::Relaxed) {}
        }
        SpinGuard(self)
    }
}

impl<T> Deref for SpinGuard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T { unsafe { &*self.0.data.get() } }
}
impl<T> DerefMut for SpinGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T { unsafe { &mut *self.0.data.get() } }
}
impl<T> Drop for SpinGuard<'_, T> {
    fn drop(&mut self) { self.0.locked.store(false, Ordering::Release) }
}

#[derive(Default)]
pub struct Ticket { next: AtomicU32, serving: AtomicU32 }

impl Ticket {
    pub fn with<R>(&self, f: impl FnOnce() -> R) -> R {
        let mine = self.next.fetch_add(1, Ordering::Relaxed);
        while self.serving.load(Ordering::Acquire) != mine {}
        let r = f();
        self.serving.store(mine.wrapping_add(1), Ordering::Release);
        r
    }
}

pub fn add(to: &SpinLock<u64>, n: u64) -> u64 {
    let mut total = to.lock();
    *total = total.wrapping_add(n);
    *total
}
