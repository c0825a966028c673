//! What is known of predicates that hold others is what they say, where they are, and what they hold is owned once.
//# shows: { let mut s = Stack { top: core::ptr::null_mut(), len: 9 }; !unsafe { facts_of_one_case(&mut s, false) } }
//# undefined: { let mut s = Stack { top: core::ptr::null_mut(), len: 0 }; unsafe { first_of_any(&mut s) } }
pub struct Node {
    value: u32,
    below: *mut Node,
}

pub struct Stack {
    top: *mut Node,
    len: usize,
}

/*@
predicate nodes(p: *mut Node, s: Seq<u32>) {
    if p.is_null() { s.len() == 0 } else {
        exists |v: u32, n: *mut Node, rest: Seq<u32>|
            p |-> Node { value: v, below: n } ** core::boxed(p) ** nodes(n, rest) ** s == rest.push(v)
    }
}
predicate stack(s: Stack, items: Seq<u32>) { nodes(s.top, items) ** s.len == items.len() }
predicate two(a: Stack, b: Stack) { stack(a, Seq::empty()) ** exists |s: Seq<u32>| stack(b, s) }
@*/

/// What it says is known where it is owned only.
//@ requires if c { stack(*s, Seq::empty()) } else { true }
//@ ensures if c { stack(*s, Seq::empty()) } else { true }
//@ ensures result //~ ERROR V0001: this postcondition
pub unsafe fn facts_of_one_case(s: &mut Stack, c: bool) -> bool {
    s.len == 0
}

//@ requires stack(*s, ?items)
//@ ensures stack(*s, items)
pub unsafe fn first_of_any(s: &mut Stack) -> u32 {
    (*s.top).value //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires stack(*s, ?items)
//@ ensures stack(*s, items) ** nodes(s.top, items)
pub unsafe fn what_is_inside_twice(s: &mut Stack) {} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires stack(*s, ?items)
//@ ensures stack(*s, items)
unsafe fn inner(s: &mut Stack) {
    //@ assert nodes(s.top, items);
    //@ leak nodes(s.top, items);
} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires stack(*s, ?items) ** items.len() < 2
pub unsafe fn lost_if_it_is_one(s: &mut Stack) {} //~ ERROR V0025: a permission is lost here

//@ requires two(*a, *b)
pub unsafe fn one_of_two_is_lost(a: &mut Stack, b: &mut Stack) {} //~ ERROR V0025: a permission is lost here

//@ requires stack(*a, ?s)
//@ ensures stack(*b, s)
pub unsafe fn of_another(a: &mut Stack, b: &mut Stack) {} //~ ERROR V0022: a permission is asked for that is not owned here

/// Where it is empty there is nothing to be lost.
//@ requires stack(*s, Seq::empty())
pub unsafe fn empty(s: &mut Stack) {}
