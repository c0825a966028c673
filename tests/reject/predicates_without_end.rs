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
