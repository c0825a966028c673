//! Interior mutability by hand: a lock, a lazily made value, a pool behind statics.
use std::cell::UnsafeCell;
use std::mem::MaybeUninit;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

struct Lock<T> {
    taken: AtomicBool,
    value: UnsafeCell<T>,
}
unsafe impl<T: Send> Sync for Lock<T> {}

struct Guard<'a, T> {
    lock: &'a Lock<T>,
}

impl<T> Lock<T> {
    const fn new(value: T) -> Self {
        Lock { taken: AtomicBool::new(false), value: UnsafeCell::new(value) }
    }
    fn lock(&self) -> Guard<'_, T> {
        assert!(!self.taken.swap(true, Ordering::Acquire), "taken");
        Guard { lock: self }
    }
}
impl<T> std::ops::Deref for Guard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*self.lock.value.get() }
    }
}
impl<T> std::ops::DerefMut for Guard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.lock.value.get() }
    }
}
impl<T> Drop for Guard<'_, T> {
    fn drop(&mut self) {
        self.lock.taken.store(false, Ordering::Release);
    }
}

static TABLE: Lock<[u32; 4]> = Lock::new([1, 2, 3, 4]);
static COUNT: AtomicUsize = AtomicUsize::new(0);
static mut LOG: [u8; 8] = [0; 8];

struct Stack<T, const N: usize> {
    items: [MaybeUninit<T>; N],
    len: usize,
}

impl<T, const N: usize> Stack<T, N> {
    fn new() -> Self {
        Stack { items: unsafe { MaybeUninit::uninit().assume_init() }, len: 0 }
    }
    fn push(&mut self, value: T) -> Result<(), T> {
        if self.len == N {
            return Err(value);
        }
        self.items[self.len].write(value);
        self.len += 1;
        Ok(())
    }
    fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        Some(unsafe { self.items[self.len].assume_init_read() })
    }
}
impl<T, const N: usize> Drop for Stack<T, N> {
    fn drop(&mut self) {
        while self.pop().is_some() {}
    }
}

fn log(x: u8) {
    let n = COUNT.fetch_add(1, Ordering::Relaxed);
    unsafe { LOG[n % 8] = x };
}

fn main() {
    {
        let mut t = TABLE.lock();
        t[2] += 40;
        let sum: u32 = t.iter().sum();
        println!("{:?} {}", *t, sum);
    }
    println!("{}", TABLE.lock().len());
    for i in 0..10 {
        log(i);
    }
    let copy = unsafe { LOG };
    println!("{:?} {}", copy, COUNT.load(Ordering::SeqCst));
    let mut s: Stack<Box<u32>, 3> = Stack::new();
    for i in 0..4 {
        match s.push(Box::new(i * i)) {
            Ok(()) => println!("pushed {i}"),
            Err(x) => println!("full: {x}"),
        }
    }
    println!("{:?}", s.pop());
}
