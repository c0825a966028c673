//! A program of some size: Locks, guards, once cells and a ring with atomics.
use core::{
    cell::{Cell, UnsafeCell},
    mem::MaybeUninit,
    ops::{Deref, DerefMut},
    sync::atomic::{AtomicBool, AtomicUsize, Ordering::*},
};
pub struct Lock<T: ?Sized> {
    taken: AtomicBool,
    value: UnsafeCell<T>,
}
unsafe impl<T: ?Sized + Send> Sync for Lock<T> {}
pub struct Guard<'l, T: ?Sized> {
    lock: &'l Lock<T>,
}
impl<T> Lock<T> {
    pub const fn new(value: T) -> Self {
        Lock {
            taken: AtomicBool::new(false),
            value: UnsafeCell::new(value),
        }
    }
}
impl<T: ?Sized> Lock<T> {
    pub fn lock(&self) -> Guard<'_, T> {
        while self
            .taken
            .compare_exchange_weak(false, true, Acquire, Relaxed)
            .is_err()
        {
            core::hint::spin_loop();
        }
        Guard { lock: self }
    }
    pub fn try_lock(&self) -> Option<Guard<'_, T>> {
        (!self.taken.swap(true, Acquire)).then(|| Guard { lock: self })
    }
    pub fn get_mut(&mut self) -> &mut T {
        self.value.get_mut()
    }
}
impl<T: ?Sized> Deref for Guard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*self.lock.value.get() }
    }
}
impl<T: ?Sized> DerefMut for Guard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.lock.value.get() }
    }
}
impl<T: ?Sized> Drop for Guard<'_, T> {
    fn drop(&mut self) {
        self.lock.taken.store(false, Release);
    }
}
pub static COUNTER: Lock<u64> = Lock::new(0);
pub fn bump(by: u64) -> u64 {
    let mut g = COUNTER.lock();
    *g += by;
    *g
}
pub struct Ring<T, const N: usize> {
    slots: [UnsafeCell<MaybeUninit<T>>; N],
    head: AtomicUsize,
    tail: AtomicUsize,
}
unsafe impl<T: Send, const N: usize> Sync for Ring<T, N> {}
impl<T, const N: usize> Ring<T, N> {
    pub const fn new() -> Self {
        Ring {
            slots: [const { UnsafeCell::new(MaybeUninit::uninit()) }; N],
            head: AtomicUsize::new(0),
            tail: AtomicUsize::new(0),
        }
    }
    pub fn push(&self, value: T) -> Result<(), T> {
        let tail = self.tail.load(Relaxed);
        if tail.wrapping_sub(self.head.load(Acquire)) == N {
            return Err(value);
        }
        unsafe {
            (*self.slots[tail % N].get()).write(value);
        }
        self.tail.store(tail.wrapping_add(1), Release);
        Ok(())
    }
    pub fn pop(&self) -> Option<T> {
        let head = self.head.load(Relaxed);
        if head == self.tail.load(Acquire) {
            return None;
        }
        let value = unsafe { (*self.slots[head % N].get()).assume_init_read() };
        self.head.store(head.wrapping_add(1), Release);
        Some(value)
    }
}
impl<T, const N: usize> Drop for Ring<T, N> {
    fn drop(&mut self) {
        while self.pop().is_some() {}
    }
}
pub struct Depth<'c>(&'c Cell<u32>);
impl<'c> Depth<'c> {
    pub fn enter(c: &'c Cell<u32>) -> Self {
        c.set(c.get() + 1);
        Depth(c)
    }
}
impl Drop for Depth<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get() - 1);
    }
}
pub fn nested(c: &Cell<u32>, n: u32) -> u32 {
    let _d = Depth::enter(c);
    if n == 0 {
        c.get()
    } else {
        nested(c, n - 1)
    }
}
