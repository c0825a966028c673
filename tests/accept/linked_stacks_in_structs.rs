//# contracts: partly
//! A stack of linked nodes, of any type.
use core::ptr::NonNull;

struct Node<T> {
    value: T,
    below: Option<NonNull<Node<T>>>,
}

pub struct Stack<T> {
    top: Option<NonNull<Node<T>>>,
    len: usize,
}

/*@
predicate nodes<T>(top: Option<NonNull<Node<T>>>, s: Seq<T>) {
    match top {
        None => s.len() == 0,
        Some(p) => exists |v: T, below: Option<NonNull<Node<T>>>, rest: Seq<T>|
            p.as_ptr() |-> Node { value: v, below: below } ** core::boxed(p.as_ptr())
            ** nodes(below, rest) ** s == rest.push(v)
    }
}
predicate stack<T>(s: Stack<T>, items: Seq<T>) { nodes(s.top, items) ** s.len == items.len() }
@*/

impl<T> Stack<T> {
    //@ ensures stack(result, Seq::empty())
    pub fn new() -> Stack<T> {
        Stack { top: None, len: 0 }
    }

    //@ requires stack(*self, ?s) ** s.len() < usize::MAX
    //@ ensures stack(*self, s.push(value))
    pub unsafe fn push(&mut self, value: T) {
        let node = Box::into_raw(Box::new(Node { value, below: self.top }));
        self.top = NonNull::new(node);
        self.len += 1;
    }

    //@ requires stack(*self, ?s)
    //@ ensures if s.len() == 0 { result is None ** stack(*self, s) } else { result == Some(s[s.len() - 1]) ** stack(*self, s.take(s.len() - 1)) }
    pub unsafe fn pop(&mut self) -> Option<T> {
        let top = self.top?;
        let node = Box::from_raw(top.as_ptr());
        self.top = node.below;
        self.len -= 1;
        Some(node.value)
    }

    //@ requires stack(*self, ?s) ** s.len() > 0
    //@ ensures stack(*self, s.update(s.len() - 1, x)) ** result == s[s.len() - 1]
    pub unsafe fn replace_top(&mut self, x: T) -> T {
        let p = self.top.unwrap().as_ptr();
        core::mem::replace(&mut (*p).value, x)
    }

    //@ requires stack(*self, ?s)
    //@ ensures stack(*self, Seq::empty())
    pub unsafe fn clear(&mut self) {
        while let Some(x) = self.pop()
        //@ invariant stack(*self, ?r)
        //@ decreases r.len()
        {
            drop(x);
        }
    }
}

fn main() {
    unsafe {
        let mut s = Stack::new();
        s.push(1);
        s.push(2);
        println!("{} {:?} {:?}", s.replace_top(5), s.pop(), s.pop());
        s.push(3);
        s.clear();
        //@ assert stack(s, Seq::<i32>::empty());
    }
}
