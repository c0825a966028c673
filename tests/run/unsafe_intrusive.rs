//! A doubly linked list with nodes on the heap, and removal from the middle by pointer.
use std::ptr::{self, NonNull};

struct Node<T> {
    value: T,
    prev: Option<NonNull<Node<T>>>,
    next: Option<NonNull<Node<T>>>,
}

struct List<T> {
    head: Option<NonNull<Node<T>>>,
    tail: Option<NonNull<Node<T>>>,
    len: usize,
}

impl<T> List<T> {
    fn new() -> Self {
        List { head: None, tail: None, len: 0 }
    }
    fn push_back(&mut self, value: T) -> NonNull<Node<T>> {
        let node = Box::new(Node { value, prev: self.tail, next: None });
        let node = unsafe { NonNull::new_unchecked(Box::into_raw(node)) };
        match self.tail {
            Some(mut t) => unsafe { t.as_mut().next = Some(node) },
            None => self.head = Some(node),
        }
        self.tail = Some(node);
        self.len += 1;
        node
    }
    fn unlink(&mut self, node: NonNull<Node<T>>) -> T {
        let node = unsafe { Box::from_raw(node.as_ptr()) };
        match node.prev {
            Some(p) => unsafe { (*p.as_ptr()).next = node.next },
            None => self.head = node.next,
        }
        match node.next {
            Some(n) => unsafe { (*n.as_ptr()).prev = node.prev },
            None => self.tail = node.prev,
        }
        self.len -= 1;
        node.value
    }
    fn for_each<F: FnMut(&T)>(&self, mut f: F) {
        let mut at = self.head;
        while let Some(n) = at {
            let n = unsafe { n.as_ref() };
            f(&n.value);
            at = n.next;
        }
    }
}

impl<T> Drop for List<T> {
    fn drop(&mut self) {
        while let Some(h) = self.head {
            drop(self.unlink(h));
        }
    }
}

struct Loud(&'static str, u32);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("bye {} {}", self.0, self.1);
    }
}

fn main() {
    let mut list = List::new();
    let mut middle = None;
    for i in 0..5 {
        let node = list.push_back(Loud("n", i));
        if i == 2 {
            middle = Some(node);
        }
    }
    let taken = list.unlink(middle.unwrap());
    println!("took {}", taken.1);
    let mut sum = 0;
    list.for_each(|x| sum += x.1);
    println!("{} {}", sum, list.len);
    let mut a = 1;
    let mut b = 2;
    unsafe { ptr::swap(&mut a, &mut b) };
    println!("{a} {b}");
    let old = unsafe { ptr::replace(&mut a, 9) };
    println!("{old} {a}");
}
