//# shows: made_wrong().unwrap().x >= 10
//# shows: { let mut i = I { x: 1 }; *given_back(&mut i) = 11; i.x >= 10 }
//# shows: { let mut i = I { x: 1 }; by_a_closure(&mut i); i.x >= 10 }
//! The invariant of a type, where what is borrowed from it lives on in a result or behind another reference.
#![allow(unused, dead_code)]

pub struct I { pub x: u32 }
//@ invariant I: self.x < 10
pub fn by_an_iterator(v: &mut Vec<I>) { for s in v.iter_mut() { s.x = 100; } } //~ ERROR V0018: the invariant of a type
pub fn given_back(i: &mut I) -> &mut u32 { &mut i.x } //~ ERROR V0018: the invariant of a type
pub fn by_a_borrow(i: &mut I) { let r = &mut i.x; *r = 11; } //~ ERROR V0018: the invariant of a type
pub fn by_a_closure(i: &mut I) { let mut c = || i.x = 20; c(); } //~ ERROR V0018: the invariant of a type
pub fn by_a_half(v: &mut [I]) { let (a, b) = v.split_at_mut(0); if let Some(q) = b.first_mut() { q.x += 7; } } //~ ERROR V0018: the invariant of a type
pub fn made_wrong() -> Option<I> { Some(I { x: 10 }) } //~ ERROR V0018: the invariant of a type
pub fn in_an_option(o: &mut Option<I>) { if let Some(i) = o.as_mut() { i.x = 12; } } //~ ERROR V0018: the invariant of a type
pub fn swapped(a: &mut I, b: &mut u32) { std::mem::swap(&mut a.x, b); } //~ ERROR V0018: the invariant of a type
//@ requires v@.len() > 0
//@ ensures false
pub fn of_the_first(v: &mut [I]) { v.first_mut().unwrap().x = 100; } //~ ERROR V0018: the invariant of a type
//@ requires v@.len() > 0
//@ ensures false
pub fn of_the_last(v: &mut Vec<I>) { if let Some(q) = v.last_mut() { q.x = 100; } } //~ ERROR V0018: the invariant of a type
//@ requires v@.len() > 0
//@ ensures true
pub fn pick<T>(v: &mut Vec<T>) -> &mut T { &mut v[0] }
//@ requires v@.len() > 0
//@ ensures false
//~^ ERROR V0001: this postcondition
pub fn of_one_picked(v: &mut Vec<I>) { pick(v).x = 100; } //~ ERROR V0018: the invariant of a type
pub fn put_away<'a, T>(o: &mut Option<&'a mut T>, v: &'a mut T) { *o = Some(v); }
//@ ensures false
//~^ ERROR V0001: this postcondition
pub fn of_one_put_away(v: &mut I) { let mut o = None; put_away(&mut o, v); if let Some(q) = o { q.x = 100; } } //~ ERROR V0018: the invariant of a type
