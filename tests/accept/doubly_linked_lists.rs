//# contracts: partly
//! Doubly linked lists: each node knows the one before it.
use core::ptr::null_mut;

pub struct Node {
    value: u64,
    prev: *mut Node,
    next: *mut Node,
}

/*@
/// The nodes from `p` on, whose first one knows `before`.
predicate list(p: *mut Node, before: *mut Node, s: Seq<u64>) {
    if p.is_null() {
        s == Seq::empty()
    } else {
        exists |v: u64, n: *mut Node, rest: Seq<u64>|
            p |-> Node { value: v, prev: before, next: n } ** core::boxed(p) ** list(n, p, rest)
            ** s == Seq::empty().push(v) + rest
    }
}
@*/

//@ requires list(head, null_mut(), ?s)
//@ ensures list(result, null_mut(), Seq::empty().push(value) + s)
pub unsafe fn push(head: *mut Node, value: u64) -> *mut Node {
    let node = Box::into_raw(Box::new(Node { value, prev: null_mut(), next: head }));
    if !head.is_null() {
        (*head).prev = node;
    }
    node
}

/// Behind a node that is there.
//@ requires list(node, ?b, ?s) ** !node.is_null()
//@ ensures list(node, b, Seq::empty().push(s[0]).push(value) + s.skip(1))
pub unsafe fn insert_after(node: *mut Node, value: u64) {
    let next = (*node).next;
    let new = Box::into_raw(Box::new(Node { value, prev: node, next }));
    (*node).next = new;
    if !next.is_null() {
        (*next).prev = new;
    }
}

/// The node behind this one.
//@ requires list(node, ?b, ?s) ** s.len() > 1
//@ ensures list(node, b, Seq::empty().push(s[0]) + s.skip(2)) ** result == s[1]
pub unsafe fn remove_after(node: *mut Node) -> u64 {
    let gone = Box::from_raw((*node).next);
    (*node).next = gone.next;
    if !gone.next.is_null() {
        (*gone.next).prev = node;
    }
    gone.value
}

//@ requires list(head, null_mut(), ?s) ** s.len() > 0
//@ ensures list(result, null_mut(), s.skip(1))
pub unsafe fn pop(head: *mut Node) -> *mut Node {
    let next = Box::from_raw(head).next;
    if !next.is_null() {
        (*next).prev = null_mut();
    }
    next
}

//@ requires list(head, null_mut(), ?s)
//@ ensures list(result, null_mut(), s.reverse())
pub unsafe fn reverse(head: *mut Node) -> *mut Node {
    let mut rest = head;
    let mut done: *mut Node = null_mut();
    while !rest.is_null()
    //@ invariant list(rest, ?b, ?r) ** list(done, null_mut(), ?d) ** r.reverse() + d == s.reverse()
    //@ decreases r.len()
    {
        let next = (*rest).next;
        (*rest).next = done;
        (*rest).prev = null_mut();
        if !done.is_null() {
            (*done).prev = rest;
        }
        done = rest;
        rest = next;
    }
    done
}

//@ requires list(a, ?before, ?s) ** list(b, null_mut(), ?t) ** !a.is_null()
//@ ensures list(a, before, s + t)
//@ decreases s.len()
pub unsafe fn append(a: *mut Node, b: *mut Node) {
    let next = (*a).next;
    if next.is_null() {
        (*a).next = b;
        if !b.is_null() {
            (*b).prev = a;
        }
    } else {
        append(next, b);
    }
}

//@ requires list(head, ?b, ?s) ** s.len() < 100
//@ ensures list(head, b, s) ** result == s.len()
//@ decreases s.len()
pub unsafe fn length(head: *mut Node) -> usize {
    if head.is_null() { 0 } else { 1 + length((*head).next) }
}

//@ requires list(head, ?b, ?s)
//@ ensures list(head, b, s) ** result == s.contains(wanted)
pub unsafe fn contains(head: *mut Node, wanted: u64) -> bool {
    let mut p = head;
    let mut found = false;
    //@ package list(p, b, s) --* list(head, b, s);
    while !found && !p.is_null()
    //@ invariant list(p, ?c, ?r) ** (list(p, c, r) --* list(head, b, s)) ** s.contains(wanted) == (found || r.contains(wanted))
    //@ decreases r.len()
    {
        found = (*p).value == wanted;
        let next = (*p).next;
        //@ package list(next, p, r.skip(1)) --* list(head, b, s) by { fold list(p, c, r); apply list(p, c, r) --* list(head, b, s); }
        p = next;
    }
    //@ apply list(p, c, r) --* list(head, b, s);
    found
}

//@ requires list(head, ?b, ?s)
pub unsafe fn free(head: *mut Node) {
    let mut rest = head;
    while !rest.is_null()
    //@ invariant list(rest, ?c, ?r)
    //@ decreases r.len()
    {
        rest = Box::from_raw(rest).next;
    }
}

fn main() {
    unsafe {
        let mut l = push(push(null_mut(), 3), 1);
        insert_after(l, 2);
        let other = push(null_mut(), 9);
        append(l, other);
        println!("{} {}", length(l), contains(l, 9));
        println!("{}", remove_after(l));
        l = reverse(l);
        l = pop(l);
        println!("{} {}", (*l).value, (*(*l).next).prev == l);
        free(l);
    }
}
