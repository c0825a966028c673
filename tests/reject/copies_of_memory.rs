//! Copies of what overlaps, of what is not there, and to where nothing may be written.
//# undefined: overlapping()
use core::ptr;

//@ requires p |->[4] ?s
//@ ensures exists |t: Seq<u32>| p |->[4] t
pub unsafe fn onto_itself(p: *mut u32) {
    ptr::copy_nonoverlapping(p, p.add(1), 3) //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn overlapping() {
    let mut a = [1u32, 2, 3, 4];
    let p = a.as_mut_ptr();
    unsafe { ptr::copy_nonoverlapping(p, p.add(1), 3) } //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires src |->[n]{1/2} ?s ** dst |->[n]{1/2} ?t
//@ ensures src |->[n]{1/2} s ** dst |->[n]{1/2} s
pub unsafe fn to_what_is_read_only(src: *const u32, dst: *mut u32, n: usize) {
    ptr::copy_nonoverlapping(src, dst, n) //~ ERROR V0022: a larger fraction of a permission is asked for
}

//@ requires src |->[n] _ ** dst |->[n] ?t
//@ ensures src |->[n] _ ** dst |->[n] _
pub unsafe fn of_no_values(src: *const u32, dst: *mut u32, n: usize) {
    ptr::copy_nonoverlapping(src, dst, n) //~ ERROR V0024: this memory need not hold a value
}

//@ requires src |->[n] ?s ** dst |->[n] ?t
//@ ensures src |->[n] s ** dst |->[n] _
pub unsafe fn one_too_many(src: *const u32, dst: *mut u32, n: usize) {
    ptr::copy(src, dst, n + 1) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn of_nothing_from_anywhere(p: *mut u32, q: *const u32) {
    core::ptr::copy(q, p, 0); //~ ERROR V0022: nothing says that this place is aligned, as it must be for no elements, too
}
