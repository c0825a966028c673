//# shows: behind() != false
//# shows: last() != false
//# shows: boxed() != false
//# shows: reversed() != false
//! What `<` means for references, boxes and the last parts of tuples is what `lt` of the type says, which need not agree
//! with `partial_cmp`, and may call back.
#![allow(unused, dead_code)]
use std::cmp::{Ordering, Reverse};

pub struct A(u32);
impl PartialEq for A {
    fn eq(&self, o: &A) -> bool { self.0 == o.0 }
}
impl PartialOrd for A {
    fn partial_cmp(&self, o: &A) -> Option<Ordering> { self.0.partial_cmp(&o.0) }
    fn lt(&self, _: &A) -> bool { true }
}
//@ ensures result == false
//~^ ERROR V0001: this postcondition does not hold
pub fn behind() -> bool { &A(2) < &A(1) }
//@ ensures result == false
//~^ ERROR V0001: this postcondition does not hold
pub fn last() -> bool { (1, A(2)) < (1, A(1)) }
//@ ensures result == false
//~^ ERROR V0001: this postcondition does not hold
pub fn boxed() -> bool { Box::new(A(2)) < Box::new(A(1)) }
//@ ensures result == false
//~^ ERROR V0001: this postcondition does not hold
pub fn reversed() -> bool { Reverse(A(1)) < Reverse(A(2)) }

pub struct B(u32);
impl PartialEq for B {
    fn eq(&self, o: &B) -> bool { self.0 == o.0 }
}
impl PartialOrd for B {
    fn partial_cmp(&self, _: &B) -> Option<Ordering> { None }
    fn lt(&self, o: &B) -> bool { round(); self.0 < o.0 } //~ ERROR V0011: nothing says why this recursion ends
    fn ge(&self, o: &B) -> bool { round_pairs(); self.0 < o.0 } //~ ERROR V0011: nothing says why this recursion ends
    fn gt(&self, o: &B) -> bool { round_boxes(); self.0 < o.0 } //~ ERROR V0011: nothing says why this recursion ends
    fn le(&self, o: &B) -> bool { round_reversed(); self.0 < o.0 } //~ ERROR V0011: nothing says why this recursion ends
}
pub fn round() -> bool { &B(1) < &B(2) } //~ ERROR V0011: nothing says why this recursion ends
pub fn round_pairs() -> bool { (1, B(1)) >= (1, B(2)) } //~ ERROR V0011: nothing says why this recursion ends
pub fn round_boxes() -> bool { Box::new(B(1)) > Box::new(B(2)) } //~ ERROR V0011: nothing says why this recursion ends
pub fn round_reversed() -> bool { Reverse(B(1)) <= Reverse(B(2)) } //~ ERROR V0011: nothing says why this recursion ends

//@ pure
pub fn asks<T: PartialOrd + Copy>(a: T, b: T) -> bool { &a < &b } //~ ERROR V0021: what a `pure` function gives
//@ pure
pub fn asks_of_pairs<T: PartialOrd + Copy>(a: T, b: T) -> bool { (1, a) < (1, b) } //~ ERROR V0021: what a `pure` function gives

//@ ensures result
//~^ ERROR V0001: this postcondition may not hold
pub fn agree<T: PartialOrd>(a: &T, b: &T) -> bool { !(&a < &b) || a.partial_cmp(b) == Some(Ordering::Less) }
