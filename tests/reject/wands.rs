//! Wands that make more than there is, or are spent twice.
//# undefined: { let mut x = 1u8; unsafe { used_beside(&mut x) } }
//# undefined: { let mut x = 1u8; unsafe { made_twice(&mut x) } }

/*@
predicate maybe(p: *mut u8, q: *mut u8) {
    if p.is_null() { q.is_null() } else { p |-> _ ** q |-> _ }
}

predicate without_end(p: *mut u8) { p |-> _ ** (without_end(p) --* p |-> _) } //~ ERROR V0027: holds itself with nothing in between, or in a wand
predicate by_another(p: *mut u8) { p |-> _ ** (another(p) --* p |-> _) } //~ ERROR V0027: holds itself with nothing in between, or in a wand
predicate another(p: *mut u8) { p |-> _ ** by_another(p) }
@*/

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn out_of_nothing(p: *mut u8, q: *mut u8) {
    //@ package q |-> 1 --* p |-> v ** q |-> 2; //~ ERROR V0012: this assertion may not hold
    //@ apply q |-> 1 --* p |-> v ** q |-> 2; //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ requires p |-> 1
//@ ensures p |-> 1
pub unsafe fn used_beside(p: *mut u8) {
    //@ package true --* p |-> 1;
    drop(Box::from_raw(p)); //~ ERROR V0022: a box is made of memory that is not owned here as the memory of a box
    //@ apply true --* p |-> 1;
}

//@ requires p |-> 1
//@ ensures p |-> 1
pub unsafe fn written_beside(p: *mut u8) {
    //@ package true --* p |-> 1;
    *p = 2; //~ ERROR V0022: nothing says that this memory may be accessed here
    //@ apply true --* p |-> 1;
}

//@ requires p |-> 1
pub unsafe fn made_twice(p: *mut u8) {
    //@ package true --* p |-> 1;
    //@ package true --* p |-> 1; //~ ERROR V0022: a permission is asked for that is not owned here
    //@ apply true --* p |-> 1;
    //@ apply true --* p |-> 1;
    drop(Box::from_raw(p));
    drop(Box::from_raw(p));
}

//@ requires p |-> 1
//@ ensures p |-> 1 ** p |-> 1
pub unsafe fn spent_twice(p: *mut u8) {
    //@ package true --* p |-> 1;
    //@ apply true --* p |-> 1;
    //@ apply true --* p |-> 1; //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ requires p |-> 1 ** q |-> 1
pub unsafe fn lost(p: *mut u8, q: *mut u8) {
    //@ package q |-> 1 --* p |-> 1 ** q |-> 1;
    //@ leak q |-> 1;
} //~ ERROR V0025: a permission is lost here

//@ requires p |-> 1
//@ ensures p |-> 1 --* p |-> 1
pub unsafe fn left_over(p: *mut u8, q: *mut u8) {
    //@ package p |-> 1 ** q |-> 1 --* p |-> 1; //~ ERROR V0025: a permission is lost here
    //@ leak p |-> 1 ** q |-> 1 --* p |-> 1;
} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires maybe(p, q)
//@ ensures (!p.is_null() --* p |-> _) ** q |-> _
pub unsafe fn the_rest_of_what_may_not_be(p: *mut u8, q: *mut u8) {
    //@ package !p.is_null() --* p |-> _; //~ ERROR V0025: a permission is lost here
} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires p |-> 1
//@ ensures p |-> 1
pub unsafe fn without_what_it_asks_for(p: *mut u8, q: *mut u8) {
    //@ package q |-> 1 --* p |-> 1 ** q |-> 1;
    //@ apply q |-> 1 --* p |-> 1 ** q |-> 1; //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ requires p |-> ?v ** v < 9
//@ ensures p |-> v
pub unsafe fn of_another_value(p: *mut u8) {
    let mut x = 1u8;
    //@ package true --* p |-> v ** x == 1;
    x += 1;
    //@ apply true --* p |-> v ** x == 1; //~ ERROR V0022: a permission is asked for that is not owned here
    assert!(x == 2);
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn known_too_early(p: *mut u8, x: u8) {
    //@ package x == 3 --* p |-> v ** x == 3;
    assert!(x == 3); //~ ERROR V0006: this `assert!` may panic
    //@ apply x == 3 --* p |-> v ** x == 3;
}

//@ requires p |-> ?v
//@ ensures p |-> v ** x == 3
pub unsafe fn applied_without_the_proposition(p: *mut u8, x: u8) {
    //@ package x == 3 --* p |-> v ** x == 3;
    //@ apply x == 3 --* p |-> v ** x == 3; //~ ERROR V0012: this assertion may not hold
}

//@ requires p |->{1/2} ?v
//@ ensures p |-> v
pub unsafe fn halves(p: *mut u8) {
    //@ package p |->{1/2} v --* p |-> v;
    //@ apply p |->{1/2} v --* p |-> v; //~ ERROR V0022: a permission is asked for that is not owned here
}
