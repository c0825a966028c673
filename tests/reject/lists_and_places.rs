//! Lists whose ends are lost, queues that forget their last node, frames that overlap, tables at wrong addresses: what
//! must not be proved of them.
//# shows: { let mut a = [1u8, 2, 3, 4]; unsafe { moved_the_wrong_way(a.as_mut_ptr(), 1, 3) }; a[3] != 3 }
use core::ptr::null_mut;

pub struct Node {
    value: u64,
    prev: *mut Node,
    next: *mut Node,
}

/*@
predicate list(p: *mut Node, before: *mut Node, s: Seq<u64>) {
    if p.is_null() {
        s == Seq::empty()
    } else {
        exists |v: u64, n: *mut Node, rest: Seq<u64>|
            p |-> Node { value: v, prev: before, next: n } ** core::boxed(p) ** list(n, p, rest) //~ ERROR V0001: this postcondition may not hold
            ** s == Seq::empty().push(v) + rest
    }
}

predicate segment(p: *mut Node, end: *mut Node, s: Seq<u64>) {
    if s.len() == 0 {
        p == end
    } else {
        exists |next: *mut Node, prev: *mut Node|
            p |-> Node { value: s[0], prev: prev, next: next } ** core::boxed(p) ** segment(next, end, s.skip(1))
    }
}

predicate table(at: int, s: Seq<u64>) { (at as *mut u64) |->[8] s }
@*/

//@ requires list(head, null_mut(), ?s)
//@ ensures list(result, null_mut(), Seq::empty().push(value) + s)
pub unsafe fn pushed_without_its_link(head: *mut Node, value: u64) -> *mut Node {
    Box::into_raw(Box::new(Node { value, prev: null_mut(), next: head }))
}

//@ requires list(head, null_mut(), ?s) ** s.len() > 0
//@ ensures list(result, null_mut(), s.skip(1)) //~ ERROR V0001: this postcondition may not hold
pub unsafe fn popped_without_its_link(head: *mut Node) -> *mut Node {
    Box::from_raw(head).next
}

//@ requires list(head, null_mut(), ?s) ** s.len() > 0
//@ ensures list(result, null_mut(), s.skip(1))
pub unsafe fn popped_and_kept(head: *mut Node) -> *mut Node {
    let next = (*head).next;
    if !next.is_null() {
        (*next).prev = null_mut();
    }
    next //~ ERROR V0025: a permission is lost here
}

//@ requires list(head, null_mut(), ?s)
//@ ensures list(head, null_mut(), s)
pub unsafe fn may_be_empty(head: *mut Node) -> u64 {
    (*head).value //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires list(head, null_mut(), ?s) ** !head.is_null()
//@ ensures list(head, null_mut(), s)
pub unsafe fn second_may_be_missing(head: *mut Node) -> u64 {
    let next = (*head).next;
    (*next).value //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires segment(p, end, ?s) ** p != end
//@ ensures segment(p, end, s) ** result == s.last() //~ ERROR V0001: this postcondition may not hold
pub unsafe fn first_is_last(p: *mut Node, end: *mut Node) -> u64 {
    (*p).value
}

//@ requires p |->[n + k] ?s ** n + k <= 0x7fff_ffff
//@ ensures exists |t: Seq<u8>| p |->[n + k] t ** forall |j: int| 0 <= j < n ==> t[j + k] == s[j]
pub unsafe fn moved_the_wrong_way(p: *mut u8, k: usize, n: usize) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |->[n + k] ?t ** forall |j: int| 0 <= j < i ==> t[j + k] == s[j]
    //@ invariant forall |j: int| i <= j < n ==> t[j] == s[j] //~ ERROR V0008: this invariant may not be kept by a round of the loop
    //@ decreases n - i
    {
        *p.add(i + k) = *p.add(i);
        i += 1;
    }
}

//@ requires table(at as int, ?s) ** i < 9
//@ ensures table(at as int, s)
pub unsafe fn beyond_the_table(at: usize, i: usize) -> u64 {
    *(at as *const u64).add(i) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires table(at as int, ?s)
//@ ensures table(at as int, s)
pub unsafe fn between_entries(at: usize) -> u64 {
    *(at.wrapping_add(4) as *const u64) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires (start as *mut u64) |->[1024] _ ** start < 0x7fff_ffff
//@ ensures (start as *mut u64) |->[512] _ ** ((start + 2048) as *mut u64) |->[512] _
pub unsafe fn frames_that_overlap(start: usize) {
    let _ = start;
} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires (start as *mut u64) |->[1024] _
//@ ensures (start as *mut u64) |->[1024] _
pub unsafe fn address_may_wrap(start: usize, k: usize) {
    *(start.wrapping_add(k) as *mut u64) = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
}
