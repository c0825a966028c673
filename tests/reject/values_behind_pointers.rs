//! Memory holds values of its type, of which the invariants hold where it is handed over, and more is not known of them.
//# undefined: { let mut m = std::mem::MaybeUninit::<u8>::uninit(); unsafe { may_hold_none(m.as_mut_ptr()) } }
//# undefined: { let mut m = std::mem::MaybeUninit::<Pair>::uninit(); unsafe { half_is_read(m.as_mut_ptr()); } }
//# shows: { let mut x = 0u8; (unsafe { never_zero(&mut x) }) == 0 }
//# shows: { let mut e = Even(2); unsafe { changes_what_must_hold(&mut e) }; e.0 == 3 }
use core::num::NonZeroU8;

pub struct Even(u8);
/*@
invariant Even: self.0 % 2 == 0
predicate holds<T>(p: *mut T) { exists |v: T| p |-> v }
predicate nonzero(p: *mut u8, v: NonZeroU8) { p |-> v.get() } //~ ERROR V0001: this postcondition may not hold
predicate even(p: *mut u8, e: Even) { p |-> e.0 }
@*/

//@ requires p |-> _
//@ ensures holds(p)
pub unsafe fn may_hold_nothing(p: *mut u8) {} //~ ERROR V0024: this memory need not hold a value

//@ requires p |-> _
//@ ensures p |-> _
pub unsafe fn may_hold_none(p: *mut u8) -> u8 {
    *p //~ ERROR V0024: this memory need not hold a value
}

//@ requires p |-> 3
//@ ensures exists |v: u8| p |-> v ** v == 4
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn another_value(p: *mut u8) {}

//@ requires p |-> ?v
//@ ensures p |-> v ** result > 0
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn never_zero(p: *mut u8) -> u8 {
    *p
}

/// The index is outside, so the value need not be one of the type.
//@ requires p |-> 0
//@ ensures nonzero(p, Seq::<NonZeroU8>::empty()[0])
pub unsafe fn out_of_an_empty_sequence(p: *mut u8) {}

//@ requires even(p, ?e)
//@ ensures even(p, e) ** result % 2 == 0
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn need_not_be_even(p: *mut u8) -> u8 {
    *p
}

//@ requires p.0 |-> ?x
//@ ensures p.0 |-> x ** result % 2 == 0
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn only_a_field(p: *mut Even) -> u8 {
    (*p).0
}

//@ requires p |-> ?e
//@ ensures p |-> e
pub unsafe fn changes_what_must_hold(p: *mut Even) {
    (*p).0 = 3;
} //~ ERROR V0018: the invariant of a type may not hold here

//@ requires p |-> ?e ** core::boxed(p)
pub unsafe fn given_back_broken(p: *mut Even) -> Even {
    (*p).0 = 3;
    *Box::from_raw(p) //~ ERROR V0018: the invariant of a type may not hold here
}

//@ requires even(p, ?e)
//@ ensures even(p, e)
pub unsafe fn made_of_nothing(p: *mut u8) -> Even {
    Even(*p) //~ ERROR V0018: the invariant of a type may not hold here
}

#[derive(Clone, Copy)]
pub struct Pair {
    x: u32,
    y: u32,
}

//@ requires p |-> _
//@ ensures exists |v: Pair| p |-> v
pub unsafe fn half_is_written(p: *mut Pair) {
    (*p).x = 1;
} //~ ERROR V0024: this memory need not hold a value

//@ requires p |-> _
//@ ensures p |-> _
pub unsafe fn half_is_read(p: *mut Pair) -> Pair {
    (*p).x = 1;
    *p //~ ERROR V0024: this memory need not hold a value
}

//@ requires p |-> _
//@ ensures p |-> _
unsafe fn forget_half(p: *mut Pair) {
    (*p).x = 1;
}

//@ requires p |-> _
//@ ensures p |-> _
pub unsafe fn half_is_lost(p: *mut Pair) -> u32 {
    (*p).x = 1;
    forget_half(p);
    (*p).x //~ ERROR V0024: this memory need not hold a value
}
