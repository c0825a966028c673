//! Raw pointer stack.

use core::ptr::{self, NonNull};
pub struct RawStack<T> {
    head: *mut RawNode<T>,
    len: usize,
}
struct RawNode<T> {
    v: T,
    next: *mut RawNode<T>,
}
impl<T> RawStack<T> {
    pub const fn new() -> Self {
        RawStack {
            head: ptr::null_mut(),
            len: 0,
        }
    }
    pub fn push(&mut self, v: T) {
        let n = Box::into_raw(Box::new(RawNode { v, next: self.head }));
        self.head = n;
        self.len += 1;
    }
    pub fn pop(&mut self) -> Option<T> {
        if self.head.is_null() {
            return None;
        }
        unsafe {
            let n = Box::from_raw(self.head);
            self.head = n.next;
            self.len -= 1;
            Some(n.v)
        }
    }
    pub fn peek(&self) -> Option<&T> {
        unsafe { self.head.as_ref().map(|n| &n.v) }
    }
}
impl<T> Drop for RawStack<T> {
    fn drop(&mut self) {
        while self.pop().is_some() {}
    }
}
pub unsafe fn sum(p: *const u32, n: usize) -> u32 {
    let mut t = 0u32;
    for i in 0..n {
        t = t.wrapping_add(*p.add(i));
    }
    t
}
pub fn mmio(base: usize) -> u32 {
    let p = base as *mut u32;
    unsafe {
        p.write_volatile(3);
        ptr::read_volatile(p.cast::<u32>())
    }
}
pub fn nn(x: &mut [u8; 4]) -> Option<NonNull<u8>> {
    NonNull::new(x.as_mut_ptr())
}
