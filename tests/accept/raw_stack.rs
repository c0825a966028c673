//! A stack of nodes that are given back by hand.

pub struct Node {
    value: u64,
    next: *mut Node,
}

/*@
predicate list(p: *mut Node, s: Seq<u64>) {
    if p.is_null() {
        s == Seq::empty()
    } else {
        exists |v: u64, n: *mut Node, rest: Seq<u64>|
            p |-> Node { value: v, next: n } ** core::boxed(p)
            ** list(n, rest) ** s == Seq::empty().push(v) + rest
    }
}
@*/

//@ ensures list(result, Seq::empty())
pub fn new() -> *mut Node {
    core::ptr::null_mut()
}

//@ requires list(head, ?s)
//@ ensures list(result, Seq::empty().push(v) + s)
pub unsafe fn push(head: *mut Node, v: u64) -> *mut Node {
    Box::into_raw(Box::new(Node { value: v, next: head }))
}

//@ requires list(head, ?s) ** s.len() > 0
//@ ensures list(result.1, s.skip(1)) ** result.0 == s[0]
pub unsafe fn pop(head: *mut Node) -> (u64, *mut Node) {
    let b = Box::from_raw(head);
    (b.value, b.next)
}

//@ requires list(head, ?s) ** s.len() <= u64::MAX
//@ ensures list(head, s) ** result == s.len()
//@ decreases s.len()
pub unsafe fn length(head: *mut Node) -> u64 {
    if head.is_null() { 0 } else { 1 + length((*head).next) }
}

//@ requires list(head, ?s)
//@ ensures list(head, s) ** result == s.contains(x)
//@ decreases s.len()
pub unsafe fn contains(head: *mut Node, x: u64) -> bool {
    if head.is_null() {
        return false;
    }
    (*head).value == x || contains((*head).next, x)
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
//@ ensures list(result, s.reverse())
pub unsafe fn reverse(head: *mut Node) -> *mut Node {
    let mut rest = head;
    let mut done = new();
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

//@ requires list(head, ?s)
pub unsafe fn free(head: *mut Node) {
    let mut p = head;
    while !p.is_null()
    //@ invariant list(p, ?r)
    //@ decreases r.len()
    {
        let next = (*p).next;
        drop(Box::from_raw(p));
        p = next;
    }
}

pub fn main() {
    unsafe {
        let p = append(push(push(new(), 1), 2), push(new(), 7));
        increase(p);
        let p = reverse(p);
        println!("{} {} {}", length(p), contains(p, 8), contains(p, 1));
        let (a, p) = pop(p);
        println!("{a}");
        free(p);
    }
}
