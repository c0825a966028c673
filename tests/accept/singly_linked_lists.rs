//! Singly linked lists in raw memory.
use core::ptr::null_mut;

pub struct Node {
    value: u64,
    next: *mut Node,
}

/*@
/// `p` heads a chain of nodes, each of them a box, that holds exactly `s`.
predicate list(p: *mut Node, s: Seq<u64>) {
    if p.is_null() {
        s == Seq::empty()
    } else {
        exists |v: u64, n: *mut Node, rest: Seq<u64>|
            p |-> Node { value: v, next: n } ** core::boxed(p) ** list(n, rest)
            ** s == Seq::empty().push(v) + rest
    }
}
@*/

//@ ensures list(result, Seq::empty())
pub fn empty() -> *mut Node {
    null_mut()
}

//@ requires list(head, ?s)
//@ ensures list(result, Seq::empty().push(value) + s)
pub unsafe fn push(head: *mut Node, value: u64) -> *mut Node {
    Box::into_raw(Box::new(Node { value, next: head }))
}

//@ requires list(head, ?s)
//@ ensures list(head, s) ** result == (s.len() == 0)
pub unsafe fn is_empty(head: *mut Node) -> bool {
    head.is_null()
}

//@ requires list(head, ?s) ** s.len() > 0
//@ ensures list(result.0, s.skip(1)) ** result.1 == s[0]
pub unsafe fn pop(head: *mut Node) -> (*mut Node, u64) {
    let first = Box::from_raw(head);
    (first.next, first.value)
}

//@ requires list(head, ?s) ** s.len() < 1000
//@ ensures list(head, s) ** result == s.len()
//@ decreases s.len()
pub unsafe fn length(head: *mut Node) -> usize {
    if head.is_null() {
        0
    } else {
        1 + length((*head).next)
    }
}

//@ requires list(head, ?s)
//@ ensures list(head, s) ** result == s.contains(wanted)
//@ decreases s.len()
pub unsafe fn contains(head: *mut Node, wanted: u64) -> bool {
    if head.is_null() {
        return false;
    }
    (*head).value == wanted || contains((*head).next, wanted)
}

//@ requires list(a, ?s) ** list(b, ?t)
//@ ensures list(result, s + t)
//@ decreases s.len()
pub unsafe fn append(a: *mut Node, b: *mut Node) -> *mut Node {
    if a.is_null() {
        return b;
    }
    (*a).next = append((*a).next, b);
    a
}

//@ requires list(head, ?s) ** at <= s.len()
//@ ensures list(result, s.take(at as int).push(value) + s.skip(at as int))
//@ decreases at
pub unsafe fn insert(head: *mut Node, at: usize, value: u64) -> *mut Node {
    if at == 0 {
        return push(head, value);
    }
    (*head).next = insert((*head).next, at - 1, value);
    head
}

//@ requires list(head, ?s) ** at < s.len()
//@ ensures list(result, s.take(at as int) + s.skip(at + 1))
//@ decreases at
pub unsafe fn remove(head: *mut Node, at: usize) -> *mut Node {
    if at == 0 {
        return pop(head).0;
    }
    (*head).next = remove((*head).next, at - 1);
    head
}

//@ requires list(head, ?s)
//@ ensures list(result, s.reverse())
pub unsafe fn reverse(head: *mut Node) -> *mut Node {
    let mut rest = head;
    let mut done: *mut Node = null_mut();
    while !rest.is_null()
    //@ invariant list(rest, ?r) ** list(done, ?d) ** r.reverse() + d == s.reverse()
    //@ decreases r.len()
    {
        let next = (*rest).next;
        (*rest).next = done;
        done = rest;
        rest = next;
    }
    done
}

//@ requires list(head, ?s) ** forall |i: int| 0 <= i < s.len() ==> s[i] < u64::MAX
//@ ensures list(head, Seq::new(s.len(), |i: int| (s[i] + 1) as u64))
//@ decreases s.len()
pub unsafe fn increase(head: *mut Node) {
    if !head.is_null() {
        (*head).value += 1;
        increase((*head).next);
    }
}

//@ requires list(head, ?s)
pub unsafe fn free(head: *mut Node) {
    let mut rest = head;
    while !rest.is_null()
    //@ invariant list(rest, ?r)
    //@ decreases r.len()
    {
        let next = (*rest).next;
        drop(Box::from_raw(rest));
        rest = next;
    }
}

fn main() {
    unsafe {
        let mut l = empty();
        l = push(l, 3);
        l = push(l, 2);
        l = push(l, 1);
        l = insert(l, 1, 7);
        l = remove(l, 2);
        let other = push(empty(), 9);
        l = append(l, other);
        l = reverse(l);
        increase(l);
        println!("{} {} {}", length(l), contains(l, 7), contains(l, 2));
        let (rest, first) = pop(l);
        println!("{} {}", first, is_empty(rest));
        free(rest);
    }
}
