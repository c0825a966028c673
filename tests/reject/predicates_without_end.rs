//! Predicates that hold themselves: behind some memory, or not at all.
//# shows: from_nothing(core::ptr::null_mut()) != 3
/*@
predicate itself(p: *mut u8) { itself(p) } //~ ERROR V0027: the predicate `itself` holds itself
predicate another(p: *mut u8) { exists |q: *mut u8| another(q) ** q == p } //~ ERROR V0027: `another`
predicate there(p: *mut u8) { back(p) } //~ ERROR V0027: `there`
predicate back(p: *mut u8) { if p.is_null() { true } else { there(p) } } //~ ERROR V0027: `back`
predicate even(p: *mut u8) { p |-> 0 ** odd(p.add(1)) }
predicate odd(p: *mut u8) { if p.is_null() { true } else { even(p) } }
@*/

//@ requires itself(p)
//@ ensures result == 3
//~^ ERROR V0001: this postcondition
pub fn from_nothing(p: *mut u8) -> u8 {
    let _ = p;
    2
}

/// By way of what implementations of a trait say.
pub trait Held {
    /*@ predicate held(c: *mut Self, n: int); @*/
}

pub struct Itself;
impl Held for Itself {
    /*@ predicate held(c: *mut Self, n: int) { Self::held(c, n + 1) } @*/ //~ ERROR V0027: `<Itself as Held>::held`
}

pub struct InAWand;
impl Held for InAWand {
    /*@ predicate held(c: *mut Self, n: int) {
        c |-> _ ** (Self::held(c, n) --* c |-> _) //~ ERROR V0027: `<InAWand as Held>::held`
    } @*/
}

pub struct Elsewhere;
impl Held for Elsewhere {
    /*@ predicate held(c: *mut Self, n: int) { elsewhere(c, n) } @*/ //~ ERROR V0027: `<Elsewhere as Held>::held`
}
/*@ predicate elsewhere(c: *mut Elsewhere, n: int) { Elsewhere::held(c, n) } @*/ //~ ERROR V0027: `elsewhere`

/// What is inside of a type is another one.
pub struct Inside<T>(T);
impl<T: Held> Held for Inside<T> {
    /*@ predicate held(c: *mut Self, n: int) { T::held(c as *mut T, n) } @*/
}

/// Not if it comes back to where it was.
pub struct Around<T>(T);
impl<T: Held> Held for Around<T> {
    /*@ predicate held(c: *mut Self, n: int) { T::held(c as *mut T, n) ** Self::held(c, n) } @*/
    //~^ ERROR V0027: `<Around as Held>::held`
}
