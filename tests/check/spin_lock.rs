//! Spin lock.

use core::cell::UnsafeCell;
use core::sync::atomic::{AtomicBool, Ordering};
pub struct Lock<T> {
    held: AtomicBool,
    data: UnsafeCell<T>,
}
unsafe impl<T: Send> Sync for Lock<T> {}
pub struct Guard<'a, T> {
    lock: &'a Lock<T>,
}
impl<T> Lock<T> {
    pub const fn new(t: T) -> Self {
        Lock {
            held: AtomicBool::new(false),
            data: UnsafeCell::new(t),
        }
    }
    pub fn lock(&self) -> Guard<'_, T> {
        while self
            .held
            .compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed)
            .is_err()
        {
            core::hint::spin_loop();
        }
        Guard { lock: self }
    }
}
impl<T> core::ops::Deref for Guard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*self.lock.data.get() }
    }
}
impl<T> core::ops::DerefMut for Guard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.lock.data.get() }
    }
}
impl<T> Drop for Guard<'_, T> {
    fn drop(&mut self) {
        self.lock.held.store(false, Ordering::Release);
    }
}
static COUNT: Lock<u32> = Lock::new(0);
pub fn bump() -> u32 {
    let mut g = COUNT.lock();
    *g += 1;
    *g
}
