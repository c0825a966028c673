//! A doubly ended queue on raw pointers: `Box::into_raw`, `Box::from_raw`, null pointers, `Drop`.
use std::ptr;

pub struct Node {
    value: u32,
    next: *mut Node,
}

pub struct Queue {
    head: *mut Node,
    tail: *mut Node,
    len: usize,
}

impl Queue {
    pub const fn new() -> Queue {
        Queue { head: ptr::null_mut(), tail: ptr::null_mut(), len: 0 }
    }
    pub fn push(&mut self, value: u32) {
        let node = Box::into_raw(Box::new(Node { value, next: ptr::null_mut() }));
        if self.tail.is_null() {
            self.head = node;
        } else {
            unsafe { (*self.tail).next = node };
        }
        self.tail = node;
        self.len += 1;
    }
    pub fn pop(&mut self) -> Option<u32> {
        if self.head.is_null() {
            return None;
        }
        let node = unsafe { Box::from_raw(self.head) };
        self.head = node.next;
        if self.head == ptr::null_mut() {
            self.tail = ptr::null_mut();
        }
        self.len -= 1;
        Some(node.value)
    }
    pub fn peek(&self) -> Option<&u32> {
        if self.head.is_null() { None } else { unsafe { Some(&(*self.head).value) } }
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        while let Some(v) = self.pop() {
            println!("drop {v}");
        }
    }
}

fn main() {
    let mut q = Queue::new();
    q.push(1);
    q.push(2);
    q.push(3);
    println!("{:?} {:?} {}", q.pop(), q.peek(), q.len);
}
