//# shows: { let mut v = vec![I { v: 1 }]; of_each(&mut v); v[0].v == 77 }
//# shows: { let mut i = I { v: 1 }; of_one(&mut i); i.v == 77 }
//# shows: { let mut i = Some(I { v: 1 }); in_an_option(&mut i); i.unwrap().v == 77 }
//# shows: in_a_pair(I { v: 1 }).v == 77
//# shows: { let mut v = [I { v: 1 }]; in_a_slice(&mut v); v[0].v == 77 }
//# shows: { let mut i = I { v: 1 }; held(&mut i); i.v == 77 }
//# shows: { let mut i = I { v: 1 }; given_back(&mut i); i.v == 77 }
//# shows: { let mut i = I { v: 1 }; known_by_name(&mut i); i.v == 77 }
//# shows: { let mut i = I { v: 1 }; by_a_pointer(&mut i); i.v == 77 }
//# shows: { let mut i = I { v: 1 }; in_turn(&mut i); i.v == 77 }
//# shows: { let mut i = I { v: 1 }; by_a_constructor(&mut i); i.v == 77 }
//# panics: { let mut v = vec![I { v: 1 }]; of_each(&mut v); v[0].left() }
//! What a closure, a pointer to a function or a constructor is lent by a function that knows of its type by a parameter
//! only, is shown to keep the invariants of that type where the closure is handed over: it may not give a borrow on
//! through which they could be broken.
#![allow(unused, dead_code)]

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct I { pub v: u32 }
//@ invariant I: self.v < 10
impl I { pub fn left(&self) -> u32 { 9 - self.v } }

//@ requires forall |x: &mut T| f.requires((x,))
fn each<T, F: Fn(&mut T)>(f: F, v: &mut Vec<T>) { for x in v.iter_mut() { f(x); } }
pub fn of_each(v: &mut Vec<I>) { each(|x: &mut I| x.v = 77, v); } //~ ERROR V0002: a precondition of this call

//@ requires forall |x: &mut T| f.requires((x,))
fn one<T, F: Fn(&mut T)>(f: F, t: &mut T) { f(t) }
pub fn of_one(i: &mut I) { one(|x: &mut I| x.v = 77, i); } //~ ERROR V0002: a precondition of this call

//@ requires forall |x: &mut Option<T>| f.requires((x,))
fn option<T, F: Fn(&mut Option<T>)>(f: F, t: &mut Option<T>) { f(t) }
pub fn in_an_option(i: &mut Option<I>) { option(|x: &mut Option<I>| *x = Some(I { v: 77 }), i); } //~ ERROR V0002: a precondition of this call

//@ requires forall |x: &mut (T, u8)| f.requires((x,))
fn pair<T, F: Fn(&mut (T, u8))>(t: T, f: F) -> T { let mut p = (t, 1); f(&mut p); p.0 }
pub fn in_a_pair(i: I) -> I { pair(i, |p: &mut (I, u8)| p.0.v = 77) } //~ ERROR V0002: a precondition of this call

//@ requires forall |x: &mut [T]| f.requires((x,))
fn slice<T, F: Fn(&mut [T])>(v: &mut [T], f: F) { f(v) }
pub fn in_a_slice(v: &mut [I]) { slice(v, |v: &mut [I]| if v.len() > 0 { v[0].v = 77; }); } //~ ERROR V0002: a precondition of this call

pub struct Hold<'a, T> { r: &'a mut T }
//@ requires forall |x: Hold<T>| f.requires((x,))
fn hold<T, F: Fn(Hold<T>)>(t: &mut T, f: F) { f(Hold { r: t }) }
pub fn held(i: &mut I) { hold(i, |h: Hold<I>| h.r.v = 77); } //~ ERROR V0002: a precondition of this call

//@ requires forall |x: &mut T| f.requires((x,))
fn with<T, U, F: Fn(&mut T) -> &mut U>(f: F, t: &mut T, u: U) { *f(t) = u; }
pub fn given_back(i: &mut I) { with(|x: &mut I| &mut x.v, i, 77); } //~ ERROR V0002: a precondition of this call

/// It knows of the type by its name, and not that what it is lent is a part of `T`.
//@ requires forall |x: &mut T| f.requires((x,))
fn broken<T, F: Fn(&mut T) -> &mut I>(f: F, t: &mut T) { f(t).v = 77; }
pub fn known_by_name(i: &mut I) { broken(|x: &mut I| x, i); } //~ ERROR V0002: a precondition of this call

//@ requires forall |x: &mut T| f.requires((x,))
fn pointed<T>(f: fn(&mut T), t: &mut T) { f(t) }
pub fn by_a_pointer(i: &mut I) { pointed(|x: &mut I| x.v = 77, i); } //~ ERROR V0002: a precondition of this call

//@ requires forall |x: &mut T| f.requires((x,))
fn again<T, F: Fn(&mut T)>(f: F, t: &mut T) { one(|y: &mut T| f(y), t) }
pub fn in_turn(i: &mut I) { again(|x: &mut I| x.v = 77, i); } //~ ERROR V0002: a precondition of this call

pub struct Lent<'a>(pub &'a mut I);
//@ requires forall |x: &mut T| f.requires((x,))
fn lent<'a, T, F: Fn(&'a mut T) -> Lent<'a>>(f: F, t: &'a mut T) { f(t).0.v = 77; }
pub fn by_a_constructor(i: &mut I) { lent(Lent, i); } //~ ERROR V0002: a precondition of this call
