//! The list of a cache of pages: what is used goes to the front, what has not been used for longest is at the back. A ring
//! of nodes around one that holds no page.
//# contracts: partly
use core::ptr::null_mut;

pub struct Node {
    page: u64,
    prev: *mut Node,
    next: *mut Node,
}

/*@
/// From `p` up to `end`, which is not among them: the node before `p` is `before`, the one before `end` is `last`.
predicate segment(p: *mut Node, before: *mut Node, end: *mut Node, last: *mut Node, s: Seq<u64>) {
    if s.len() == 0 {
        p == end ** last == before
    } else {
        exists |next: *mut Node|
            p |-> Node { page: s[0], prev: before, next: next } ** segment(next, p, end, last, s.skip(1))
    }
}

predicate ring(h: *mut Node, s: Seq<u64>) {
    exists |first: *mut Node, last: *mut Node, page: u64|
        h |-> Node { page: page, prev: last, next: first } ** segment(first, h, h, last, s)
}

/// The last node, and those in front of it.
lemma fn take_last(p: *mut Node, before: *mut Node, end: *mut Node, last: *mut Node, s: Seq<u64>)
    requires segment(p, before, end, last, s) ** s.len() > 0
    ensures exists |prev: *mut Node| segment(p, before, last, prev, s.drop_last())
        ** last |-> (Node { page: s.last(), prev: prev, next: end })
    decreases s.len()
{
    if s.len() > 1 {
        assert p.next |-> ?next;
        take_last(next, p, end, last, s.skip(1));
        assert s.skip(1).drop_last() == s.drop_last().skip(1);
    } else {
        only(p, before, end, last, s);
    }
}

lemma fn only(p: *mut Node, before: *mut Node, end: *mut Node, last: *mut Node, s: Seq<u64>)
    requires segment(p, before, end, last, s) ** s.len() == 1
    ensures last |-> (Node { page: s.last(), prev: before, next: end }) ** p == last
{
    assert p.next |-> ?next;
}

lemma fn add_last(p: *mut Node, before: *mut Node, end: *mut Node, last: *mut Node, s: Seq<u64>, page: u64, next: *mut Node)
    requires segment(p, before, end, last, s) ** end |-> (Node { page: page, prev: last, next: next })
    ensures segment(p, before, next, end, s.push(page))
    decreases s.len()
{
    if s.len() > 0 {
        assert p.next |-> ?second;
        add_last(second, p, end, last, s.skip(1), page, next);
    }
}
@*/

//@ requires h |-> _
//@ ensures ring(h, Seq::empty())
pub unsafe fn init(h: *mut Node) {
    (*h).page = 0;
    (*h).prev = h;
    (*h).next = h;
}

//@ requires ring(h, ?s) ** n |-> _
//@ ensures ring(h, Seq::empty().push(page) + s)
pub unsafe fn push_front(h: *mut Node, n: *mut Node, page: u64) {
    let first = (*h).next;
    *n = Node { page, prev: h, next: first };
    (*first).prev = n;
    (*h).next = n;
}

/// What is left of the list leads back to the node that holds no page.
//@ requires segment(first, h, last, prev, s) ** s.len() > 0
//@ ensures segment(first, h, h, prev, s)
//@ ghost s: Seq<u64>
unsafe fn close(first: *mut Node, h: *mut Node, last: *mut Node, prev: *mut Node) {
    //@ take_last(first, h, last, prev, s);
    //@ assert prev.prev |-> ?other;
    (*prev).next = h;
    //@ add_last(first, h, prev, other, s.drop_last(), s.last(), h);
    //@ assert s.drop_last().push(s.last()) == s;
}

/// The page that has not been used for longest makes room.
//@ requires ring(h, ?s) ** s.len() > 0
//@ ensures ring(h, s.drop_last()) ** exists |v: Node| result |-> v ** v.page == s.last()
pub unsafe fn pop_back(h: *mut Node) -> *mut Node {
    let first = (*h).next;
    let last = (*h).prev;
    //@ take_last(first, h, h, last, s);
    let prev = (*last).prev;
    (*h).prev = prev;
    if first == last {
        (*h).next = h;
    } else {
        //@ ghost let s = s.drop_last();
        close(first, h, last, prev);
    }
    last
}

//@ trusted
fn main() {
    let mut nodes = [const { Node { page: 0, prev: null_mut(), next: null_mut() } }; 4];
    let h = nodes.as_mut_ptr();
    unsafe {
        init(h);
        push_front(h, h.add(1), 10);
        push_front(h, h.add(2), 20);
        push_front(h, h.add(3), 30);
        let n = pop_back(h);
        println!("{}", (*n).page);
        push_front(h, n, 40);
        println!("{} {} {}", (*pop_back(h)).page, (*pop_back(h)).page, (*pop_back(h)).page);
        println!("{}", (*h).next == h);
    }
}
