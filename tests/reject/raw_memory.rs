//! Memory that is not owned, or not enough of it.
//# undefined: { let mut m = std::mem::MaybeUninit::<u32>::uninit(); unsafe { no_value(m.as_mut_ptr()) } }
//# undefined: unsafe { nothing_owned(std::ptr::null_mut()) }
//# undefined: unsafe { beyond_the_end(&7, 1) }
//# undefined: unsafe { further_than_the_end(&7, 1) }
//# undefined: unsafe { not_of_a_box(&mut 7) }
//# undefined: unsafe { twice(Box::into_raw(Box::new(7))) }
//# undefined: unsafe { used_after(Box::into_raw(Box::new(7))) }
//# undefined: unsafe { not_in_the_invariant([1u8, 2].as_ptr(), 3) }
//# shows: { let mut x = 7; unsafe { written_with_a_half(&mut x) }; x != 7 }

//@ requires p |-> ?a ** q |-> ?b
//@ ensures p |-> b ** q |-> a
pub unsafe fn swap(p: *mut u32, q: *mut u32) {
    let t = *p;
    *p = *q;
    *q = t;
}

//@ requires p |-> 1
//@ ensures p |-> 1
pub unsafe fn swapped_with_itself(p: *mut u32) {
    swap(p, p); //~ ERROR V0022: a permission is asked for that is not owned here
    //~^ NOTE: was handed over in line 23
}

//@ requires p |-> ?a
pub unsafe fn lost(p: *mut u32) {
    let _x = *p;
} //~ ERROR V0025: a permission is lost here

//@ requires p |->{1/2} ?a
//@ ensures p |->{1/2} a
pub unsafe fn written_with_a_half(p: *mut u32) {
    *p = 1; //~ ERROR V0023: this memory may be read here, and not written
}

//@ requires p |->{1/2} ?a ** q |->{1/2} ?b
//@ ensures p |->{1/2} a ** q |->{1/2} b
pub unsafe fn written_with_two_halves(p: *mut u32, q: *mut u32) {
    *p = 1; //~ ERROR V0023: this memory may be read here, and not written
}

//@ requires p |->{1/2} ?a
//@ ensures p |-> a
pub unsafe fn more_than_there_was(p: *mut u32) {
    let _ = p;
} //~ ERROR V0022: a larger fraction of a permission is asked for than is owned here

//@ requires p |-> _
//@ ensures p |-> _
pub unsafe fn no_value(p: *mut u32) -> u32 {
    *p //~ ERROR V0024: this memory need not hold a value
}

pub unsafe fn nothing_owned(p: *mut u32) -> u32 {
    *p //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |->[n] ?s ** n >= 1
//@ ensures p |->[n] s
pub unsafe fn beyond_the_end(p: *const u64, n: usize) -> u64 {
    *p.add(n) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |->[n] ?s ** n >= 1
//@ ensures p |->[n] s
pub unsafe fn further_than_the_end(p: *const u64, n: usize) -> *const u64 {
    p.add(n + 1) //~ ERROR V0026: this pointer may leave the memory that it points to
}

//@ requires p |->[n] ?s ** q |-> ?v
//@ ensures p |->[n] s ** q |-> v
pub unsafe fn the_next_allocation(p: *mut u64, q: *mut u64, n: usize) -> u64 {
    let end = p.add(n);
    if end == q {
        *end //~ ERROR V0022: nothing says that this memory may be accessed here
    } else {
        0
    }
}

//@ requires p |-> ?v
pub unsafe fn not_of_a_box(p: *mut u64) {
    drop(Box::from_raw(p)); //~ ERROR V0022: a box is made of memory that is not owned here as the memory of a box
}

//@ requires p |-> ?v ** core::boxed(p)
pub unsafe fn twice(p: *mut u64) {
    drop(Box::from_raw(p));
    drop(Box::from_raw(p)); //~ ERROR V0022: a box is made of memory that is not owned here as the memory of a box
}

//@ requires p |-> ?v ** core::boxed(p)
pub unsafe fn used_after(p: *mut u64) -> u64 {
    drop(Box::from_raw(p));
    *p //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v ** core::boxed(p)
//@ ensures p |-> v
pub unsafe fn never_given_back(p: *mut u64) {
    let _ = p;
} //~ ERROR V0025: a permission is lost here

//@ requires p |->[n] ?s
//@ ensures p |->[n] s
pub unsafe fn not_in_the_invariant(p: *const u8, n: usize) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        let _x = *p.add(i); //~ ERROR V0026: this pointer may leave the memory that it points to
        //~| ERROR V0022: nothing says that this memory may be accessed here
        i += 1;
    }
}
