//! Shares that may be all, or nothing, or more than there is.
//# undefined: unsafe { read_after(Box::into_raw(Box::new(3))) }
//# undefined: unsafe { write_after(Box::into_raw(Box::new(3))) }
//# undefined: unsafe { move_after(Box::into_raw(Box::new([1, 2])) as *mut u64) }

//@ ghost f: real
//@ requires f == 1 ** p |->{f} _
//@ trusted
pub unsafe fn dispose(p: *mut u64) {
    drop(Box::from_raw(p));
}

//@ ghost f: real
//@ requires f == 1 ** p |->[2]{f} _
//@ trusted
pub unsafe fn dispose_both(p: *mut u64) {
    drop(Box::from_raw(p as *mut [u64; 2]));
}

//@ ghost f: real
//@ requires f == 1 ** p |-> ?v
pub unsafe fn read_after(p: *mut u64) -> u64 {
    dispose(p);
    *p //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ ghost f: real
//@ requires f == 1 ** p |-> ?v
pub unsafe fn write_after(p: *mut u64) {
    dispose(p);
    *p = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ ghost f: real
//@ requires f == 1 ** p |->[2] ?s
pub unsafe fn move_after(p: *mut u64) -> bool {
    dispose_both(p);
    p.add(1).is_null() //~ ERROR V0026: this pointer may leave the memory that it points to
}

//@ ghost f: real
//@ requires 0 < f <= 1 ** p |-> ?v
pub unsafe fn lost(p: *mut u64) {
    part(p);
} //~ ERROR V0025: a permission is lost here

//@ ghost f: real
//@ requires p |->{f} _
//@ trusted
pub unsafe fn part(p: *mut u64) {}

//@ ghost f: real
//@ requires f > 0 ** p |->[0]{f} ?s
//@ ensures f <= 1 ** p |->[0]{f} s
pub unsafe fn nothing(p: *mut u8) {}

//@ ghost f: real
//@ requires p |->[0]{1/2} ?s ** f == 5
//@ ensures p |->[0]{1/2} s
pub unsafe fn more_than_all_of_nothing(p: *mut u8) {
    nothing(p); //~ ERROR V0022: a larger fraction of a permission is asked for than is owned here
}

//@ requires p |->[2] ?s
//@ ensures p |->[2] s ** s.len() == 2
pub unsafe fn two(p: *mut ()) {}

//@ requires q.add(0) |-> ?a ** q.add(0) |-> ?b
//@ ensures q.add(0) |-> a ** q.add(0) |-> b
pub unsafe fn values_without_a_size(q: *mut ()) {
    two(q.add(0));
    //@ assert false; //~ ERROR V0012: this assertion may not hold
}
