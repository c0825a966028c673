//! What is owned in a loop is what its invariants say; what a jump leaves behind is as it was there.
//# undefined: unsafe { until_null(&mut 0 as *mut u8) }
//# shows: { let mut x = 7u8; unsafe { cleared_in_rounds(&mut x, 3) }; x } != 7
//# shows: { let mut x = 7u8; unsafe { continued_outside(&mut x, 3) }; x } != 7
//# shows: { let mut x = 7u8; unsafe { returned_early(&mut x, 9) }; x } != 7
//# shows: { let mut x = 7u8; unsafe { left_by_break(&mut x, 9) }; x } != 7
//# shows: { let (mut x, mut y) = (1u8, 2u8); unsafe { left_by_label(&mut x, &mut y, true) }; x } != 0

//@ requires p |-> _
//@ ensures p |-> 0
pub unsafe fn clear(p: *mut u8) {
    *p = 0;
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn cleared_in_rounds(p: *mut u8, n: u8) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        i += 1;
        clear(p); //~ ERROR V0022: a permission is asked for that is not owned here
    }
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn continued_outside(p: *mut u8, n: u8) {
    let mut i = 0;
    'outer: while i < n
    //@ invariant i <= n ** p |-> v
    //~^ ERROR V0008: this invariant may not be kept by a round of the loop
    //~| ERROR V0008: this invariant may not be kept by a round of the loop
    //@ decreases n - i
    {
        i += 1;
        let mut j = 0;
        while j < 3
        //@ invariant 0 < i <= n ** p |-> ?w
        //@ decreases 3 - j
        {
            j += 1;
            if j == 2 {
                *p = 0;
                continue 'outer;
            }
        }
    }
}

//@ requires p |-> ?v
//@ ensures p |-> v
//~^ ERROR V0001: this postcondition may not hold
//~| ERROR V0001: this postcondition may not hold
pub unsafe fn returned_early(p: *mut u8, n: u8) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |-> ?w
    //@ decreases n - i
    {
        i += 1;
        if i == 4 {
            return;
        }
        *p = i;
    }
}

//@ requires p |-> ?v
//@ ensures p |-> v
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn left_by_break(p: *mut u8, n: u8) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |-> v
    //@ decreases n - i
    {
        i += 1;
        if i == 4 {
            *p = 3;
            break;
        }
    }
}

//@ requires p |-> ?v ** q |-> ?w
//@ ensures p |-> 0 ** q |-> _
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn left_by_label(p: *mut u8, q: *mut u8, c: bool) {
    'block: {
        if c {
            *q = 7;
            break 'block;
        }
        *p = 0;
    }
}

/// In the second round nobody has the first one's.
//@ requires p |-> ?v ** q |-> ?w
//@ ensures p |-> v ** q |-> w
pub unsafe fn another_one_in_each_round(p: *mut u8, q: *mut u8, n: u8) {
    let mut i = 0;
    while i < n //~ ERROR V0022: a permission is asked for that is not owned here
    //~| ERROR V0022: a permission is asked for that is not owned here
    //@ invariant i <= n ** if i == 0 { p |-> v } else { q |-> w }
    //@ decreases n - i
    {
        i += 1;
    }
}

//@ requires p |-> ?v ** core::boxed(p)
pub unsafe fn lost_in_a_round(p: *mut u8, n: u8) {
    let mut i = 0;
    let mut last = p;
    while i < n //~ ERROR V0025: a permission is lost here
    //@ invariant i <= n ** last |-> _ ** core::boxed(last)
    //@ decreases n - i
    {
        i += 1;
        last = Box::into_raw(Box::new(i));
    }
    *last = 0;
    drop(Box::from_raw(last));
}

/// What ends the sequence is not owned.
//@ requires p |-> ?v
//@ ensures p |-> v
//@ diverges
pub unsafe fn until_null(p: *mut u8) -> usize {
    let mut at = p;
    let mut n = 0;
    while *at == 0 //~ ERROR V0022: nothing says that this memory may be accessed here
    //@ invariant p |-> v
    {
        at = at.add(1);
        n += 1;
        if n == 1000 {
            break;
        }
    }
    n
}
