//# shows: collected()[0].0 == 77
//# shows: called_by_a_bound().0 == 77
//# shows: by_a_pointer().0 == 77
//# shows: matches!(of_a_variant(), E::A(77))
//# shows: extended(Vec::new())[0].0 == 77
//# shows: in_an_array()[0].0 == 77
//# shows: the_last().unwrap().0 == 77
//# shows: folded().0 == 77
//# shows: in_an_option().unwrap().0 == 77
//# shows: by_a_bound_on_what_iterates().unwrap().0 == 77
//# panics: 9 - collected()[0].0
//! A constructor that stands for a function keeps the invariants of its type, too.
#![allow(unused, dead_code)]

#[derive(Debug)]
pub struct J(pub u32);
//@ invariant J: self.0 < 10
pub enum E { A(u32), B }
//@ invariant E: self is A ==> (self->0) < 10

pub fn collected() -> Vec<J> { [77u32].iter().copied().map(J).collect() } //~ ERROR V0002: a precondition of this call

//@ requires forall |x: u32| f.requires((x,))
fn applied<T, F: Fn(u32) -> T>(f: F) -> T { f(77) }
pub fn called_by_a_bound() -> J { applied(J) } //~ ERROR V0002: a precondition of this call
pub fn of_a_variant() -> E { applied(E::A) } //~ ERROR V0002: a precondition of this call
pub fn by_a_pointer() -> J { let f: fn(u32) -> J = J; f(77) } //~ ERROR V0002: a precondition of this call

pub fn extended(v: Vec<J>) -> Vec<J> { let mut v = v; v.extend([77u32, 5].into_iter().map(J)); v } //~ ERROR V0002: a precondition of this call
pub fn in_an_array() -> [J; 2] { [77u32, 3].map(J) } //~ ERROR V0002: a precondition of this call
pub fn the_last() -> Option<J> { [77u32].into_iter().map(J).last() } //~ ERROR V0002: a precondition of this call
pub fn folded() -> J { [77u32].into_iter().map(J).fold(J(3), |a, b| b) } //~ ERROR V0002: a precondition of this call
pub fn in_an_option() -> Option<J> { Some(77).map(J) } //~ ERROR V0018: the invariant of a type

fn first<T, I: Iterator<Item = T>>(i: I) -> Option<T> { let mut i = i; i.next() }
pub fn by_a_bound_on_what_iterates() -> Option<J> { first([77u32].into_iter().map(J)) } //~ ERROR V0002: a precondition of this call
