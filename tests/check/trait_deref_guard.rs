//! `Deref` and `DerefMut` on a lock guard and on a new-type; auto-deref through both.
use std::cell::{Cell, UnsafeCell};
use std::ops::{Deref, DerefMut};

pub struct Lock<T> {
    held: Cell<bool>,
    value: UnsafeCell<T>,
}

pub struct Guard<'a, T> {
    lock: &'a Lock<T>,
}

impl<T> Lock<T> {
    pub const fn new(value: T) -> Lock<T> {
        Lock { held: Cell::new(false), value: UnsafeCell::new(value) }
    }
    pub fn try_lock(&self) -> Option<Guard<'_, T>> {
        if self.held.replace(true) { None } else { Some(Guard { lock: self }) }
    }
}

impl<T> Deref for Guard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*self.lock.value.get() }
    }
}
impl<T> DerefMut for Guard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.lock.value.get() }
    }
}
impl<T> Drop for Guard<'_, T> {
    fn drop(&mut self) {
        self.lock.held.set(false);
    }
}

fn sum(xs: &[u32]) -> u32 {
    xs.iter().sum()
}

fn main() {
    let lock = Lock::new(vec![1, 2, 3]);
    {
        let mut g = lock.try_lock().unwrap();
        println!("{}", lock.try_lock().is_none());
        g.push(4);
        g[0] = 10;
        println!("{} {} {}", g.len(), sum(&g), g.first() == Some(&10));
    }
    if let Some(mut g) = lock.try_lock() {
        *g = vec![g[1]];
    }
    println!("{:?}", *lock.try_lock().unwrap());
    println!("{}", lock.try_lock().map_or(0, |g| g[0]));
}
