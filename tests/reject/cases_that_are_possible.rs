//! A predicate has no case left only where each contradicts what is known, or what is owned beside it.
//# undefined: { let (mut b, mut c) = (1u32, 2u32); unsafe { in_one_of_two(core::ptr::null_mut(), &mut b, &mut c, 2) } }
//# undefined: { let mut a = 1u32; unsafe { behind_the_second_test(&mut a, core::ptr::null_mut(), 1) } }

/*@
/// Half of a number, if there is one.
predicate half(p: *mut u32, n: int) {
    if n <= 0 {
        n < -5
    } else {
        exists |v: u32| p |->{1/2} v
    }
}

/// Something that takes no room.
predicate nothing(p: *mut (), n: int) {
    if n <= 0 {
        n < -5
    } else {
        p |-> ()
    }
}

predicate whole(p: *mut u32, n: int) {
    if n <= 0 {
        n < -5
    } else {
        p |-> _
    }
}

/// One of two, or none.
predicate one_of(p: *mut u32, q: *mut u32, n: int) {
    if n <= 0 {
        true
    } else if n == 1 {
        p |-> _
    } else {
        q |-> _
    }
}
@*/

/// Two halves may be of one place.
//@ requires half(p, n as int) ** q |->{1/2} ?w ** p == q ** n == 1
//@ ensures other |-> _
pub unsafe fn two_halves(p: *mut u32, q: *mut u32, other: *mut u32, n: u32) {} //~ ERROR V0022: a permission is asked for

/// What takes no room may be many times at one place.
//@ requires nothing(p, n as int) ** q |-> () ** p == q ** n == 1
//@ ensures other |-> _
pub unsafe fn no_room(p: *mut (), q: *mut (), other: *mut u32, n: u32) {} //~ ERROR V0022: a permission is asked for

/// Which of them lies where is not known.
//@ requires whole(p, n as int) ** q |-> _ ** n == 1
//@ ensures other |-> _
pub unsafe fn elsewhere(p: *mut u32, q: *mut u32, other: *mut u32, n: u32) {} //~ ERROR V0022: a permission is asked for

/// It may be the case that owns nothing.
//@ requires whole(p, n as int) ** q |-> _ ** p == q
//@ ensures other |-> _
pub unsafe fn owned_by_one(p: *mut u32, q: *mut u32, other: *mut u32, n: i32) {} //~ ERROR V0022: a permission is asked for

//@ requires one_of(p, q, n as int) ** n > 0
//@ ensures one_of(p, q, n as int)
pub unsafe fn behind_the_second_test(p: *mut u32, q: *mut u32, n: u32) {
    *q = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires one_of(p, q, n as int) ** r |-> ?v ** p != q
//@ ensures one_of(p, q, n as int) ** r |-> v
pub unsafe fn in_one_of_two(p: *mut u32, q: *mut u32, r: *mut u32, n: u32) {
    if n > 1 && q != r {
        *p = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    }
}
