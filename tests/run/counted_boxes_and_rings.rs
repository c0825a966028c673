// memory: unions of raw parts, ring buffer over MaybeUninit, intrusive list, custom Rc, transmute of arrays, slices of bytes
use std::cell::{Cell, UnsafeCell};
use std::mem::{self, MaybeUninit};
use std::ops::Deref;
use std::ptr::{self, NonNull};
struct Inner<T> {
    strong: Cell<usize>,
    value: T,
}
struct Rc<T> {
    p: NonNull<Inner<T>>,
}
impl<T> Rc<T> {
    fn new(value: T) -> Self {
        Rc {
            p: NonNull::from(Box::leak(Box::new(Inner {
                strong: Cell::new(1),
                value,
            }))),
        }
    }
    fn count(this: &Self) -> usize {
        unsafe { this.p.as_ref() }.strong.get()
    }
    fn try_unwrap(this: Self) -> Result<T, Self> {
        if Rc::count(&this) == 1 {
            let b = unsafe { Box::from_raw(this.p.as_ptr()) };
            mem::forget(this);
            Ok(b.value)
        } else {
            Err(this)
        }
    }
    fn ptr_eq(a: &Self, b: &Self) -> bool {
        a.p == b.p
    }
}
impl<T> Clone for Rc<T> {
    fn clone(&self) -> Self {
        let s = unsafe { self.p.as_ref() };
        s.strong.set(s.strong.get() + 1);
        Rc { p: self.p }
    }
}
impl<T> Deref for Rc<T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &self.p.as_ref().value }
    }
}
impl<T> Drop for Rc<T> {
    fn drop(&mut self) {
        let s = unsafe { self.p.as_ref() };
        let n = s.strong.get() - 1;
        s.strong.set(n);
        if n == 0 {
            unsafe { drop(Box::from_raw(self.p.as_ptr())) }
        }
    }
}
struct N(&'static str);
impl Drop for N {
    fn drop(&mut self) {
        println!("-{}", self.0);
    }
}
struct Ring<T, const C: usize> {
    buf: UnsafeCell<[MaybeUninit<T>; C]>,
    head: Cell<usize>,
    len: Cell<usize>,
}
impl<T, const C: usize> Ring<T, C> {
    fn new() -> Self {
        Ring {
            buf: UnsafeCell::new(unsafe { MaybeUninit::uninit().assume_init() }),
            head: Cell::new(0),
            len: Cell::new(0),
        }
    }
    fn slot(&self, i: usize) -> *mut T {
        unsafe { (self.buf.get() as *mut T).add((self.head.get() + i) % C) }
    }
    fn push(&self, t: T) -> bool {
        if self.len.get() == C {
            return false;
        }
        unsafe { self.slot(self.len.get()).write(t) }
        self.len.set(self.len.get() + 1);
        true
    }
    fn pop(&self) -> Option<T> {
        let n = self.len.get().checked_sub(1)?;
        let t = unsafe { self.slot(0).read() };
        self.head.set((self.head.get() + 1) % C);
        self.len.set(n);
        Some(t)
    }
}
impl<T, const C: usize> Drop for Ring<T, C> {
    fn drop(&mut self) {
        while let Some(t) = self.pop() {
            drop(t)
        }
    }
}
#[repr(C)]
struct Link {
    next: *mut Link,
    prev: *mut Link,
}
#[repr(C)]
struct Task {
    id: u32,
    link: Link,
    prio: u8,
}
unsafe fn owner(l: *mut Link) -> *mut Task {
    unsafe { (l as *mut u8).sub(8).cast::<Task>() }
}
unsafe fn insert(head: *mut Link, l: *mut Link) {
    unsafe {
        (*l).next = (*head).next;
        (*l).prev = head;
        (*(*head).next).prev = l;
        (*head).next = l;
    }
}
unsafe fn unlink(l: *mut Link) {
    unsafe {
        (*(*l).prev).next = (*l).next;
        (*(*l).next).prev = (*l).prev;
        (*l).next = l;
        (*l).prev = l;
    }
}
#[repr(C, align(16))]
#[derive(Clone, Copy)]
struct Page([u8; 32]);
#[repr(transparent)]
struct Meters(u32);
fn as_bytes<T>(t: &T) -> &[u8] {
    unsafe { std::slice::from_raw_parts((t as *const T).cast(), mem::size_of::<T>()) }
}
fn sum_words(p: &Page) -> u32 {
    let w = p.0.as_ptr() as *const u32;
    (0..8)
        .map(|i| u32::from_le(unsafe { w.add(i).read() }))
        .fold(0, u32::wrapping_add)
}
fn main() {
    let a = Rc::new(N("a"));
    {
        let b = a.clone();
        println!("{} {} {}", Rc::count(&a), b.0, Rc::ptr_eq(&a, &b));
    }
    println!("{}", Rc::count(&a));
    let c = a.clone();
    let a = match Rc::try_unwrap(a) {
        Ok(_) => unreachable!(),
        Err(a) => a,
    };
    drop(c);
    println!("{}", Rc::try_unwrap(a).ok().map(|n| n.0).unwrap());
    let r: Ring<N, 3> = Ring::new();
    for s in ["p", "q", "r", "s"] {
        if !r.push(N(s)) {
            println!("full");
        }
    }
    println!("{}", r.pop().unwrap().0);
    r.push(N("t"));
    drop(r);
    let mut head = Link {
        next: ptr::null_mut(),
        prev: ptr::null_mut(),
    };
    let h = &raw mut head;
    unsafe {
        (*h).next = h;
        (*h).prev = h;
    }
    let mut ts: Vec<*mut Task> = (1..=3)
        .map(|i| {
            Box::into_raw(Box::new(Task {
                id: i,
                link: Link {
                    next: ptr::null_mut(),
                    prev: ptr::null_mut(),
                },
                prio: i as u8 * 10,
            }))
        })
        .collect();
    for &t in &ts {
        unsafe { insert(h, &raw mut (*t).link) }
    }
    unsafe {
        unlink(&raw mut (*ts[1]).link);
        let mut l = (*h).next;
        while l != h {
            let t = owner(l);
            println!("{} {}", (*t).id, (*t).prio);
            l = (*l).next;
        }
        for t in ts {
            drop(Box::from_raw(t));
        }
    }
    let mut p = Page([0; 32]);
    for (i, b) in p.0.iter_mut().enumerate() {
        *b = i as u8;
    }
    println!(
        "{} {} {:x}",
        mem::size_of::<Page>(),
        mem::align_of::<Page>(),
        sum_words(&p)
    );
    println!("{:?} {:?}", as_bytes(&0x01020304u32), as_bytes(&Meters(5)));
    let v: [u16; 4] = unsafe { mem::transmute([1u8, 0, 2, 0, 3, 0, 4, 1]) };
    println!("{:?}", v);
    let mut x = [1u32, 2, 3];
    let (s, rest) = x.split_at_mut(1);
    mem::swap(&mut s[0], &mut rest[1]);
    unsafe {
        ptr::copy(x.as_ptr(), x.as_mut_ptr().add(1), 2);
    }
    println!("{:?}", x);
    let f: fn(u8) -> u8 = |b| b + 1;
    let g: usize = f as usize;
    println!("{}", g != 0);
    let fp: fn(u8) -> u8 = unsafe { mem::transmute(g) };
    println!("{}", fp(4));
}
