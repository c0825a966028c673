//! A queue whose links lie in what is queued: from a link back to the task that it is a part of.
use core::ptr::null_mut;

#[repr(C)]
pub struct Link {
    next: *mut Link,
}

#[repr(C)]
pub struct Task {
    id: u64,
    link: Link,
    priority: u64,
}

/*@
spec fn around(l: *mut Link) -> *mut Task { (l as *mut u8).add(-8) as *mut Task }

/// The tasks whose links hang together.
predicate queue(l: *mut Link, s: Seq<u64>) {
    if l.is_null() {
        s == Seq::empty()
    } else {
        exists |t: *mut Task, id: u64, next: *mut Link, p: u64, rest: Seq<u64>|
            t == around(l) ** t |-> Task { id: id, link: Link { next: next }, priority: p }
            ** queue(next, rest) ** s == Seq::empty().push(id) + rest
    }
}
@*/

//@ requires queue(l, ?s) ** t |-> ?v
//@ ensures queue(result, s.push(v.id))
//@ decreases s.len()
pub unsafe fn enqueue(l: *mut Link, t: *mut Task) -> *mut Link {
    if l.is_null() {
        (*t).link.next = null_mut();
        return &raw mut (*t).link;
    }
    (*l).next = enqueue((*l).next, t);
    l
}

/// The first task, and the others.
//@ requires queue(l, ?s) ** s.len() > 0
//@ ensures queue(result.1, s.skip(1)) ** exists |v: Task| result.0 |-> v ** v.id == s[0]
pub unsafe fn dequeue(l: *mut Link) -> (*mut Task, *mut Link) {
    let next = (*l).next;
    ((l as *mut u8).sub(8) as *mut Task, next)
}

/// How many have at least a priority.
//@ requires queue(l, ?s) ** s.len() < 1000
//@ ensures queue(l, s) ** result <= s.len()
//@ decreases s.len()
pub unsafe fn urgent(l: *mut Link, least: u64) -> usize {
    if l.is_null() {
        return 0;
    }
    let task = (l as *mut u8).sub(8) as *mut Task;
    let here = if (*task).priority >= least { 1 } else { 0 };
    here + urgent((*l).next, least)
}

//@ trusted
fn main() {
    let mut a = Task { id: 1, link: Link { next: null_mut() }, priority: 10 };
    let mut b = Task { id: 2, link: Link { next: null_mut() }, priority: 20 };
    unsafe {
        let mut l = enqueue(null_mut(), &raw mut a);
        l = enqueue(l, &raw mut b);
        println!("{}", urgent(l, 15));
        let (t, rest) = dequeue(l);
        println!("{} {}", (*t).id, (*t).priority);
        l = enqueue(rest, t);
        let (t, rest) = dequeue(l);
        println!("{} {}", (*t).id, (*dequeue(rest).0).id);
    }
}
