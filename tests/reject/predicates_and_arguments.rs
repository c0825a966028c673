//! Predicates of other arguments than those that they hold for.
//# undefined: unsafe { may_be_empty(std::ptr::null_mut()) }
//# undefined: unsafe { second_of_one(&mut Node { value: 1, next: std::ptr::null_mut() }) }
//# undefined: unsafe { another_may_be_empty(&mut Node { value: 1, next: std::ptr::null_mut() }, std::ptr::null_mut()) }
//# undefined: unsafe { whatever_the_case(std::ptr::null_mut(), false) }
//# shows: { let mut n = Node { value: 1, next: std::ptr::null_mut() }; unsafe { made_circular(&mut n) }; !n.next.is_null() }
//# shows: { let (mut a, mut b) = (7u8, 8u8); unsafe { change_shared(&mut a) }; a != 7 }
//# shows: { let mut a = 7u8; unsafe { writes_another_value(&mut a) }; a != 7 }

pub struct Node {
    pub value: u64,
    pub next: *mut Node,
}

/*@
predicate list(p: *mut Node, s: Seq<u64>) {
    if p.is_null() {
        s == Seq::empty()
    } else {
        exists |v: u64, n: *mut Node, rest: Seq<u64>|
            p |-> Node { value: v, next: n } ** list(n, rest) ** s == Seq::empty().push(v) + rest
    }
}
predicate either(p: *mut u8, there: bool) { if there { exists |v: u8| p |-> v } else { true } }
predicate shared(p: *mut u8, f: real, v: u8) { p |->{f} v } //~ ERROR V0001: this postcondition may not hold
predicate halved(p: *mut u8, v: u8, w: u8) { p |-> v ** w == v / 2 } //~ ERROR V0001: this postcondition may not hold
predicate bounded(p: *mut u8, v: u8, w: u8) { p |-> v ** w >= v }
predicate twice(p: *mut u8) { p |-> _ ** p |-> _ }
predicate endless(p: *mut u8, n: nat) decreases n { endless(p, n) } //~ ERROR V0009: this measure may not decrease
predicate large(n: int) { n > 3 } //~ ERROR V0001: this postcondition may not hold
@*/

//@ requires list(p, ?s)
//@ ensures list(p, s.push(3))
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn grown(p: *mut Node) {}

//@ requires list(p, ?s)
//@ ensures list(p, s)
pub unsafe fn may_be_empty(p: *mut Node) -> u64 {
    (*p).value //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires list(p, ?s) ** s.len() > 0
//@ ensures list(p, s)
pub unsafe fn second_of_one(p: *mut Node) -> u64 {
    (*(*p).next).value //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires list(p, ?s) ** list(q, ?t) ** s.len() > 0
//@ ensures list(p, s) ** list(q, t)
pub unsafe fn another_may_be_empty(p: *mut Node, q: *mut Node) -> u64 {
    (*p).value ^ (*q).value //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires list(p, ?s)
//@ ensures list(p, s) ** s.len() > 0
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn never_empty(p: *mut Node) {}

//@ requires list(p, ?s) ** list(q, ?t)
//@ ensures list(p, s) ** list(p, t)
pub unsafe fn another_one(p: *mut Node, q: *mut Node) {} //~ ERROR V0022: a permission is asked for that is not owned here

/// Two empty lists are at one place.
//@ requires list(p, ?s) ** list(q, ?t)
//@ ensures list(p, s) ** list(q, t) ** p != q
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn apart(p: *mut Node, q: *mut Node) {}

//@ requires list(p, ?s)
//@ ensures exists |t: Seq<u64>| list(p, t)
pub unsafe fn made_circular(p: *mut Node) {
    if !p.is_null() { //~ ERROR V0022: a permission is asked for that is not owned here
        (*p).next = p;
    }
}

//@ requires list(p, ?s)
//@ ensures list(p, s.take(1))
pub unsafe fn rest_is_lost(p: *mut Node) {
    if !p.is_null() { //~ ERROR V0025: a permission is lost here
        (*p).next = core::ptr::null_mut();
    }
}

//@ requires list(p, ?s)
pub unsafe fn all_is_lost(p: *mut Node) {} //~ ERROR V0025: a permission is lost here

//@ requires either(p, there)
//@ ensures either(p, there)
pub unsafe fn whatever_the_case(p: *mut u8, there: bool) -> u8 {
    *p //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires either(p, there)
//@ ensures either(p, true)
pub unsafe fn the_better_case(p: *mut u8, there: bool) {} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires either(p, true)
//@ ensures either(p, false)
pub unsafe fn the_worse_case(p: *mut u8) {} //~ ERROR V0025: a permission is lost here

//@ requires p |-> _
//@ ensures twice(p)
pub unsafe fn one_for_two(p: *mut u8) {} //~ ERROR V0022: a permission is asked for that is not owned here

//@ ensures endless(p, 3)
pub unsafe fn out_of_itself(p: *mut u8) {} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires large(n as int)
//@ ensures large(n as int - 1)
pub fn smaller(n: u8) {}

//@ requires shared(p, 1/2, 3)
//@ ensures shared(p, 1, 3)
pub unsafe fn half_for_all(p: *mut u8) {} //~ ERROR V0022: a larger fraction of a permission is asked for than is owned here

//@ requires shared(p, 1/2, ?v)
//@ ensures shared(p, 1/2, 4)
pub unsafe fn change_shared(p: *mut u8) {
    *p = 4; //~ ERROR V0023: this memory may be read here, and not written
}

//@ requires shared(p, 1, ?v)
//@ ensures shared(p, 1, v)
pub unsafe fn writes_another_value(p: *mut u8) {
    *p = 4;
}

//@ requires shared(p, 1/2, ?v) ** shared(p, 1/2, ?w)
//@ ensures shared(p, 1/2, v) ** shared(p, 1/2, w) ** v != w
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn two_values_at_once(p: *mut u8) {}

//@ requires halved(p, ?v, ?w)
//@ ensures halved(p, v, w) ** w == 0
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn out_of_the_blue(p: *mut u8) {}

//@ requires p |-> 8
//@ ensures halved(p, 8, 3)
pub unsafe fn not_half(p: *mut u8) {}

//@ requires bounded(p, ?v, 7)
//@ ensures bounded(p, v, 3)
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn tighter(p: *mut u8) {}

//@ requires p |-> 8
//@ ensures p |-> 8
pub unsafe fn folded_wrongly(p: *mut u8) {
    //@ fold bounded(p, 8, 7);
    //~^ ERROR V0012: this assertion may not hold
    //@ unfold bounded(p, 8, 7);
}

//@ requires p |-> 8
//@ ensures p |-> 8
pub unsafe fn unfolded_wrongly(p: *mut u8) {
    //@ fold bounded(p, 8, 9);
    //@ unfold bounded(p, 8, 200);
    //~^ ERROR V0012: this assertion may not hold
    //@ assert false;
}
