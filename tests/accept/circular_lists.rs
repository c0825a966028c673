//# contracts: partly
//! A circular list: the last node leads back to the first one.

pub struct Node {
    value: u32,
    next: *mut Node,
}

/*@
/// The nodes from `p` up to `end`, which is not among them.
predicate segment(p: *mut Node, end: *mut Node, s: Seq<u32>) {
    if s.len() == 0 {
        p == end
    } else {
        exists |next: *mut Node|
            p |-> Node { value: s[0], next: next } ** core::boxed(p) ** segment(next, end, s.skip(1))
    }
}

predicate ring(p: *mut Node, s: Seq<u32>) {
    exists |next: *mut Node|
        s.len() > 0 ** p |-> Node { value: s[0], next: next } ** core::boxed(p) ** segment(next, p, s.skip(1))
}

lemma fn extend(p: *mut Node, end: *mut Node, s: Seq<u32>, v: u32, next: *mut Node)
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

//@ ensures ring(result, Seq::empty().push(value))
pub fn single(value: u32) -> *mut Node {
    let p = Box::into_raw(Box::new(Node { value, next: core::ptr::null_mut() }));
    unsafe { (*p).next = p };
    p
}

/// Behind the first one.
//@ requires ring(p, ?s)
//@ ensures ring(p, Seq::empty().push(s[0]).push(value) + s.skip(1))
pub unsafe fn insert(p: *mut Node, value: u32) {
    (*p).next = Box::into_raw(Box::new(Node { value, next: (*p).next }));
}

/// The one behind the first one.
//@ requires ring(p, ?s) ** s.len() > 1
//@ ensures ring(p, Seq::empty().push(s[0]) + s.skip(2)) ** result == s[1]
pub unsafe fn remove(p: *mut Node) -> u32 {
    let gone = Box::from_raw((*p).next);
    (*p).next = gone.next;
    gone.value
}

/// One step further round.
//@ requires ring(p, ?s)
//@ ensures ring(result, s.skip(1).push(s[0]))
pub unsafe fn rotate(p: *mut Node) -> *mut Node {
    let next = (*p).next;
    //@ extend(next, p, s.skip(1), s[0], next);
    next
}

//@ requires ring(p, ?s) ** s.len() == 1
pub unsafe fn free_single(p: *mut Node) {
    drop(Box::from_raw(p));
}

//@ trusted
fn main() {
    unsafe {
        let mut p = single(1);
        insert(p, 3);
        insert(p, 2);
        println!("{}", (*p).value);
        p = rotate(p);
        println!("{} {}", remove(p), remove(p));
        free_single(p);
    }
}
