//# contracts: partly
//! A queue that knows its last node.
use core::ptr::null_mut;

pub struct Node {
    value: u64,
    next: *mut Node,
}

pub struct Queue {
    first: *mut Node,
    last: *mut Node,
}

/*@
/// The nodes from `p` up to `end`, which is not among them.
predicate segment(p: *mut Node, end: *mut Node, s: Seq<u64>) {
    if s.len() == 0 {
        p == end
    } else {
        exists |next: *mut Node|
            p |-> Node { value: s[0], next: next } ** core::boxed(p) ** segment(next, end, s.skip(1))
    }
}

predicate queue(q: *mut Queue, s: Seq<u64>) {
    exists |first: *mut Node, last: *mut Node|
        q |-> Queue { first: first, last: last }
        ** if first.is_null() { s == Seq::empty() } else {
            s.len() > 0 ** segment(first, last, s.drop_last()) ** core::boxed(last)
            ** last |-> Node { value: s.last(), next: null_mut() }
        }
}

lemma fn extend(p: *mut Node, end: *mut Node, s: Seq<u64>, v: u64, next: *mut Node)
    requires segment(p, end, s) ** end |-> (Node { value: v, next: next }) ** core::boxed(end)
    ensures segment(p, next, s.push(v))
    decreases s.len()
{
    if s.len() > 0 {
        assert p.next |-> ?second;
        extend(second, end, s.skip(1), v, next);
    }
}
@*/

//@ requires q |-> _
//@ ensures queue(q, Seq::empty())
pub unsafe fn init(q: *mut Queue) {
    *q = Queue { first: null_mut(), last: null_mut() };
}

//@ requires queue(q, ?s)
//@ ensures queue(q, s.push(value))
pub unsafe fn enqueue(q: *mut Queue, value: u64) {
    let node = Box::into_raw(Box::new(Node { value, next: null_mut() }));
    let first = (*q).first;
    let last = (*q).last;
    if first.is_null() {
        (*q).first = node;
    } else {
        (*last).next = node;
        //@ extend(first, last, s.drop_last(), s.last(), node);
    }
    (*q).last = node;
}

//@ requires queue(q, ?s) ** s.len() > 0
//@ ensures queue(q, s.skip(1)) ** result == s[0]
pub unsafe fn dequeue(q: *mut Queue) -> u64 {
    let node = Box::from_raw((*q).first);
    (*q).first = node.next;
    node.value
}

//@ requires queue(q, ?s)
//@ ensures queue(q, s) ** result == (s.len() == 0)
pub unsafe fn is_empty(q: *mut Queue) -> bool {
    (*q).first.is_null()
}

//@ requires queue(q, Seq::empty())
//@ ensures exists |v: Queue| q |-> v
pub unsafe fn destroy(q: *mut Queue) {
    let _first = (*q).first;
}

fn main() {
    let mut q = Queue { first: null_mut(), last: null_mut() };
    unsafe {
        let p = &raw mut q;
        init(p);
        enqueue(p, 1);
        enqueue(p, 2);
        println!("{} {}", dequeue(p), is_empty(p));
        println!("{} {}", dequeue(p), is_empty(p));
        destroy(p);
    }
}
