//! The first nodes of a list, taken off and turned round: what is left of the list is given back beside them.
use core::ptr::null_mut;

pub struct Node {
    data: u64,
    next: *mut Node,
}

/*@
/// The nodes from `p` on that hold `s`; behind them comes `rest`.
predicate segment(p: *mut Node, s: Seq<u64>, rest: *mut Node) {
    if s.len() == 0 {
        p == rest
    } else {
        exists |next: *mut Node| p |-> Node { data: s[0], next: next } ** segment(next, s.skip(1), rest)
    }
}
@*/

//@ requires segment(list, ?s, ?rest) ** n == s.len()
//@ ensures segment(result.0, s.reverse(), null_mut()) ** result.1 == rest
pub unsafe fn reverse_unlink(list: *mut Node, n: usize) -> (*mut Node, *mut Node) {
    let mut current = list;
    let mut done: *mut Node = null_mut();
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** segment(current, s.skip(i as int), rest) ** segment(done, s.take(i as int).reverse(), null_mut())
    //@ decreases n - i
    {
        let next = (*current).next;
        (*current).next = done;
        done = current;
        current = next;
        i += 1;
    }
    (done, current)
}

/// The same with both variables in memory.
//@ requires segment(list, ?s, ?rest) ** n == s.len() ** current |-> _ ** done |-> _
//@ ensures segment(result.0, s.reverse(), null_mut()) ** result.1 == rest ** current |-> _ ** done |-> _
pub unsafe fn reverse_unlink_with(
    list: *mut Node, n: usize, current: *mut *mut Node, done: *mut *mut Node,
) -> (*mut Node, *mut Node) {
    *current = list;
    *done = null_mut();
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** current |-> ?c ** done |-> ?d
    //@ invariant segment(c, s.skip(i as int), rest) ** segment(d, s.take(i as int).reverse(), null_mut())
    //@ decreases n - i
    {
        let node = *current;
        *current = (*node).next;
        (*node).next = *done;
        *done = node;
        i += 1;
    }
    (*done, *current)
}

/// The same on a list in physical memory.
//@ requires segment(0x4000_0000 as *mut Node, ?s, null_mut()) ** s.len() == 3
//@ ensures segment(result, s.reverse(), null_mut())
pub unsafe fn in_physical_memory() -> *mut Node {
    reverse_unlink(0x4000_0000 as *mut Node, 3).0
}
fn main() {}
