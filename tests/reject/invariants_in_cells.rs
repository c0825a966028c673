//# shows: { let mut c = Cell::new(I { v: 1 }); by_a_function(&mut c); c.get().v == 77 }
//# shows: { let mut h = Held { c: Cell::new(I { v: 1 }) }; by_a_method(&mut h); h.c.get().v == 77 }
//# shows: { let mut c = Cell::new(I { v: 1 }); by_a_trait(&mut c); c.get().v == 77 }
//# shows: { let mut c = Cell::new((1, I { v: 1 })); of_a_pair(&mut c).1.v = 77; c.get().1.v == 77 }
//# panics: { let mut c = Cell::new(I { v: 1 }); by_a_function(&mut c); c.get().left() }
//! A cell lends what is in it by `get_mut`: in a function for any type nobody would show the invariants of what stands
//! for its parameters when the borrow ends.
#![allow(unused, dead_code)]
use std::cell::Cell;

#[derive(Clone, Copy)]
pub struct I { pub v: u32 }
//@ invariant I: self.v < 10
impl I { pub fn left(&self) -> u32 { 9 - self.v } }

fn lent<T>(c: &mut Cell<T>) -> &mut T { c.get_mut() } //~ ERROR U0002: `get_mut` of a cell
pub fn by_a_function(c: &mut Cell<I>) { lent(c).v = 77; }

pub struct Held<T> { pub c: Cell<T> }
impl<T> Held<T> {
    fn lent(&mut self) -> &mut T { self.c.get_mut() } //~ ERROR U0002: `get_mut` of a cell
}
pub fn by_a_method(h: &mut Held<I>) { h.lent().v = 77; }

pub trait Lends { type Of; fn lent(&mut self) -> &mut Self::Of; }
impl<T> Lends for Cell<T> {
    type Of = T;
    fn lent(&mut self) -> &mut T { self.get_mut() } //~ ERROR U0002: `get_mut` of a cell
}
pub fn by_a_trait(c: &mut Cell<I>) { Lends::lent(c).v = 77; }

fn of_a_pair<T>(c: &mut Cell<(u8, T)>) -> &mut (u8, T) { c.get_mut() } //~ ERROR U0002: `get_mut` of a cell
