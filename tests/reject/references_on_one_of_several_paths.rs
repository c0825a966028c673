//! Memory that is lent on one of several paths is with the reference on that path, until it ends.
//# shows: { let (mut a, mut b) = (1, 2); unsafe { written_while_it_is_lent(&mut a, &mut b, true) != 1 } }
//# shows: { let mut a = 1; unsafe { written_while_it_is_read(&mut a, true) != 1 } }
//# shows: { let mut a = 1; unsafe { written_on_the_wrong_path(&mut a, true) != 1 } }
//# undefined: unsafe { not_owned_on_the_other_path(std::ptr::null_mut(), std::ptr::null_mut(), false) }
//# shows: { let mut a = 1; unsafe { lent_twice(&mut a, true, true) != 1 } }
//# shows: { let mut a = 1; unsafe { kept_where_it_was_not_given_up(&mut a, true, false) != 1 } }
//# shows: { let mut a = 1; unsafe { lent_on_both_paths(&mut a, false) != 1 } }
//# shows: { let mut a = 1; unsafe { by_a_pointer_made_of_it(&mut a, true) != 1 } }
//# shows: { let (mut a, mut b) = (1, 2); unsafe { wrong_one(&mut a, &mut b, false) }; a != 5 }
//# shows: { let mut a = 1; unsafe { written_on_both(&mut a, false) }; a != 3 }
//# shows: { let mut a = 1; unsafe { left_as_it_was(&mut a, true) }; a != 1 }
//# panics: unsafe { somewhere(std::ptr::null_mut(), false) }
//# undefined: unsafe { lent_and_given_up(Box::into_raw(Box::new(1)), true) }

//@ requires p |-> ?a ** q |-> ?b
//@ ensures p |-> 3 ** q |-> b ** result == if c { a } else { b }
pub unsafe fn written_while_it_is_lent(p: *mut u32, q: *mut u32, c: bool) -> u32 {
    let r = if c { &mut *p } else { &mut *q };
    *p = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    *r
}

//@ requires p |-> ?a
//@ ensures p |-> 3 ** result == if c { a } else { 0 }
pub unsafe fn written_while_it_is_read(p: *mut u32, c: bool) -> u32 {
    let z = 0;
    let r = if c { &*p } else { &z };
    *p = 3; //~ ERROR V0023: this memory may be read here, and not written
    *r
}

//@ requires p |-> ?a
//@ ensures p |-> 3 ** result == if c { a } else { 0 }
pub unsafe fn written_on_the_wrong_path(p: *mut u32, c: bool) -> u32 {
    let mut z = 0;
    let r = if c { &mut *p } else { &mut z };
    if c {
        *p = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    } else {
        *p = 3;
    }
    *r
}

//@ requires if c { p |-> ?v } else { q.is_null() }
//@ ensures if c { p |-> 1 } else { true }
pub unsafe fn not_owned_on_the_other_path(p: *mut u32, q: *mut u32, c: bool) {
    let r = if c {
        &mut *p
    } else {
        &mut *q //~ ERROR V0022: nothing says that this memory may be accessed here
    };
    *r = 1;
}

//@ requires p |-> ?a
//@ ensures p |-> 3 ** result == if c { a } else { 0 }
pub unsafe fn lent_twice(p: *mut u32, c: bool, d: bool) -> u32 {
    let a = if c { Some(&mut *p) } else { None };
    let b = if d {
        Some(&mut *p) //~ ERROR V0022: nothing says that this memory may be accessed here
    } else {
        None
    };
    if let Some(x) = b {
        *x = 3;
    } else {
        *p = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    }
    match a {
        Some(x) => *x,
        None => 0,
    }
}

//@ requires p |-> 0
//@ ensures p |-> 0
pub unsafe fn written_in_a_round(p: *mut u32, n: u32) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |-> 0
    {
        let mut z = 0;
        let r = if i == 0 { &mut *p } else { &mut z };
        *p = 0; //~ ERROR V0022: nothing says that this memory may be accessed here
        *r = 0;
        i += 1;
    }
}

/// On each path another reference has it along: the one may have ended, and the other one not.
//@ requires p |-> ?a
//@ ensures p |-> 3 ** result == if c { 0 } else { a }
pub unsafe fn lent_on_both_paths(p: *mut u32, c: bool) -> u32 {
    let z = 0;
    let mut r = None;
    let s: &u32;
    if c {
        r = Some(&mut *p);
        s = &z;
    } else {
        let t = &mut *p;
        s = &*t;
    }
    if let Some(x) = r {
        *x = 3;
    }
    *p = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    *s
}

/// On the one path the reference is another one from here on, on the other it is not.
//@ requires p |-> ?a
//@ ensures p |-> 3 ** result == if d { 0 } else if c { a } else { 0 }
pub unsafe fn kept_where_it_was_not_given_up(p: *mut u32, c: bool, d: bool) -> u32 {
    let (mut y, mut z) = (0, 0);
    let mut r = if c { &mut *p } else { &mut z };
    if d {
        r = &mut y;
    }
    *p = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    *r
}

//@ requires p |-> ?a
//@ ensures p |-> 3 ** result == if c { a } else { 0 }
pub unsafe fn by_a_pointer_made_of_it(p: *mut u32, c: bool) -> u32 {
    let mut z = 0;
    let r = if c { &mut *p } else { &mut z };
    let q = r as *mut u32;
    *p = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    *q
}

//@ requires p |-> ?a ** q |-> ?b
//@ ensures p |-> 5 ** q |-> b //~ ERROR V0001: this postcondition may not hold
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn wrong_one(p: *mut u32, q: *mut u32, c: bool) {
    let r = if c { &mut *p } else { &mut *q };
    *r = 5;
}

//@ requires p |-> ?a
//@ ensures p |-> 3 //~ ERROR V0001: this postcondition
pub unsafe fn written_on_both(p: *mut u32, c: bool) {
    let mut x = 1;
    let r = if c { &mut *p } else { &mut x };
    *r = 3;
}

//@ requires p |-> ?a
//@ ensures p |-> a //~ ERROR V0001: this postcondition
pub unsafe fn left_as_it_was(p: *mut u32, c: bool) {
    let mut x = 1;
    let r = if c { &mut *p } else { &mut x };
    *r = 3;
}

//@ requires p |-> ?a ** core::boxed(p)
pub unsafe fn lent_and_given_up(p: *mut u32, c: bool) -> u32 {
    let mut x = 1;
    let r = if c { &mut *p } else { &mut x };
    *r = 3;
    drop(Box::from_raw(p));
    *p //~ ERROR V0022: nothing says that this memory may be accessed here
}

/// What is true of memory that is owned is known where it is.
//@ requires if c { p |-> ?v } else { true }
//@ ensures if c { p |-> 1 } else { true }
pub unsafe fn somewhere(p: *mut u32, c: bool) {
    let mut z = 0;
    let r = if c { &mut *p } else { &mut z };
    *r = 1;
    assert!(!p.is_null()); //~ ERROR V0006: this `assert!` may panic
}

//@ requires p |-> ?a
pub unsafe fn lost_on_one_path(p: *mut u32, c: bool) {
    let mut x = 1;
    let r = if c { &mut *p } else { &mut x };
    *r = 3;
} //~ ERROR V0025: a permission is lost here
