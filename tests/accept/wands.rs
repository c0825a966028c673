//# contracts: partly
//! Lists that are walked through: a wand makes the whole of what is left.

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
            p |-> Node { value: v, next: n } ** core::boxed(p) ** list(n, rest) ** s == Seq::empty().push(v) + rest
    }
}
@*/

//@ requires list(head, ?s)
//@ ensures list(head, s) ** result == s.contains(x)
pub unsafe fn contains(head: *mut Node, x: u64) -> bool {
    let mut p = head;
    let mut found = false;
    //@ package list(p, s) --* list(head, s);
    while !found && !p.is_null()
    //@ invariant list(p, ?r) ** (list(p, r) --* list(head, s)) ** s.contains(x) == (found || r.contains(x))
    //@ decreases r.len()
    {
        found = (*p).value == x;
        let next = (*p).next;
        //@ package list(next, r.skip(1)) --* list(head, s) by { fold list(p, r); apply list(p, r) --* list(head, s); }
        p = next;
    }
    //@ apply list(p, r) --* list(head, s);
    found
}

//@ requires list(head, ?s) ** !head.is_null()
//@ ensures list(head, s.push(v))
pub unsafe fn append(head: *mut Node, v: u64) {
    let mut p = head;
    //@ package list(p, s.push(v)) --* list(head, s.push(v));
    while !(*p).next.is_null()
    //@ invariant !p.is_null() ** list(p, ?r) ** (list(p, r.push(v)) --* list(head, s.push(v)))
    //@ decreases r.len()
    {
        let next = (*p).next;
        /*@ package list(next, r.skip(1).push(v)) --* list(head, s.push(v)) by {
            fold list(p, r.push(v));
            apply list(p, r.push(v)) --* list(head, s.push(v));
        } @*/
        p = next;
    }
    (*p).next = Box::into_raw(Box::new(Node { value: v, next: core::ptr::null_mut() }));
    //@ apply list(p, r.push(v)) --* list(head, s.push(v));
}

/// What one has borrowed, and what makes the struct of it again.
pub struct Pair {
    left: u32,
    right: u32,
}

//@ requires p |-> ?v
//@ ensures result |-> v.left ** (result |-> 7 --* p |-> Pair { left: 7, right: v.right })
pub unsafe fn left(p: *mut Pair) -> *mut u32 {
    let at = &raw mut (*p).left;
    //@ package at |-> 7 --* p |-> Pair { left: 7, right: v.right };
    at
}

//@ requires p |-> ?v
//@ ensures p |-> Pair { left: 7, right: v.right }
pub unsafe fn set_left(p: *mut Pair) {
    let at = left(p);
    *at = 7;
    //@ apply at |-> 7 --* p |-> Pair { left: 7, right: v.right };
}

//@ trusted
fn main() {
    let end = Box::into_raw(Box::new(Node { value: 2, next: core::ptr::null_mut() }));
    let head = Box::into_raw(Box::new(Node { value: 1, next: end }));
    let mut pair = Pair { left: 1, right: 2 };
    unsafe {
        append(head, 3);
        println!("{} {} {}", contains(head, 1), contains(head, 3), contains(head, 4));
        set_left(&mut pair);
    }
    println!("{} {}", pair.left, pair.right);
}
