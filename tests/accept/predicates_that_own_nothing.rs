//! What a predicate says in a case in which it owns nothing is known where a contract is asked for, and nothing is left
//! over where that case follows, though nobody writes it down.

pub struct Node {
    value: u64,
    next: *mut Node,
}

/*@
predicate list(p: *mut Node, s: Seq<u64>) {
    if p.is_null() { s == Seq::empty() } else {
        exists |v: u64, n: *mut Node, rest: Seq<u64>|
            p |-> Node { value: v, next: n } ** core::boxed(p) ** list(n, rest) ** s == Seq::empty().push(v) + rest
    }
}

lemma fn of_none(p: *mut Node, n: int)
    requires list(p, ?s) ** (p.is_null() || n > 3) ** n < 2
    ensures s.len() == 0
{}
@*/

//@ requires list(p, ?s) ** (p.is_null() || n > 3) ** n < 2
//@ ensures s.len() == 0
pub unsafe fn dropped(p: *mut Node, n: u32) {}

//@ requires list(p, ?s) ** list(q, ?t) ** (p.is_null() || n > 3) ** n < 2
//@ ensures list(result, t)
pub unsafe fn second(p: *mut Node, q: *mut Node, n: u32) -> *mut Node {
    q
}

//@ requires list(p, ?s) ** list(q, ?t) ** (p.is_null() || n > 3) ** n < 2
//@ ensures list(result, s)
pub unsafe fn first(p: *mut Node, q: *mut Node, n: u32) -> *mut Node {
    if q.is_null() { q } else { free(q); p }
}

//@ requires list(p, ?s)
pub unsafe fn free(p: *mut Node) {
    let mut at = p;
    let mut gone: *mut Node = core::ptr::null_mut();
    while !at.is_null()
    //@ invariant list(at, ?r) ** list(gone, ?g) ** gone.is_null()
    //@ decreases r.len()
    {
        let next = (*at).next;
        drop(Box::from_raw(at));
        at = next;
    }
}

fn main() {
    unsafe {
        let none: *mut Node = core::ptr::null_mut();
        let one = Box::into_raw(Box::new(Node { value: 7, next: none }));
        dropped(none, 0);
        let one = second(none, one, 1);
        dropped(first(none, one, 1), 0);
    }
}
