//! Two fields that take no room are at one place, and each is something of its own.
//# undefined: unsafe { without_the_number(4 as *mut Around) }
#![allow(unused)]

#[repr(C)]
pub struct Two {
    a: (),
    b: (),
}

#[repr(C)]
pub struct Around {
    a: (),
    both: Two,
    n: u32,
}

//@ requires p.a |-> ?v
//@ ensures p |-> _
pub unsafe fn twice(p: *mut Two) {} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires p.a |-> () ** p.both.a |-> () ** p.n |-> ?n
//@ ensures p |-> _
pub unsafe fn three_times(p: *mut Around) {} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires p.a |-> () ** p.both.a |-> () ** p.both.b |-> ()
//@ ensures p.a |-> () ** p.both.a |-> () ** p.both.b |-> ()
pub unsafe fn without_the_number(p: *mut Around) {
    (*p).n = 1; //~ ERROR V0022: nothing says that this memory may be accessed here
}
