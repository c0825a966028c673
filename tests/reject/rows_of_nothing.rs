//! An `each` of no numbers says nothing, not even of where a pointer leads; a block of no elements is somewhere, and there
//! it is aligned.
//# undefined: unsafe { slice_of_a_row(1 as *const u32, 0) }
//# undefined: unsafe { cleared(1 as *mut u32, 0) }
//# undefined: unsafe { copied(4 as *const u32, 1 as *mut u32, 0) }
#![allow(unused)]

//@ requires !p.is_null() ** each |i: int| 0 <= i < n: p.add(i) |->{1/2} 7
//@ ensures each |i: int| 0 <= i < n: p.add(i) |->{1/2} 7
pub unsafe fn slice_of_a_row(p: *const u32, n: usize) -> usize {
    core::slice::from_raw_parts(p, n).len() //~ ERROR V0022: nothing says that this place is aligned
}

//@ requires each |i: int| 0 <= i < n: p.add(i) |-> _
//@ ensures each |i: int| 0 <= i < n: p.add(i) |-> _
pub unsafe fn cleared(p: *mut u32, n: usize) {
    core::ptr::write_bytes(p, 0, n); //~ ERROR V0022: nothing says that this place is aligned
}

//@ requires !q.is_null() ** q |->[n] ?s
//@ requires each |i: int| 0 <= i < n: p.add(i) |-> _
//@ ensures q |->[n] s
//@ ensures each |i: int| 0 <= i < n: p.add(i) |-> _
pub unsafe fn copied(q: *const u32, p: *mut u32, n: usize) {
    core::ptr::copy_nonoverlapping(q, p, n); //~ ERROR V0022: nothing says that this place is aligned
}

/*@
lemma fn a_row(p: *mut u32, n: int)
    requires 0 <= n ** each |i: int| 0 <= i < n: p.add(i) |-> _
    ensures p |->[n] _ //~ ERROR V0022: nothing says that this place is aligned
{}
@*/
