//# shows: by_a_bound().n == 0
//# shows: matches!(of_a_variant(), Picked::Nothing)
//# shows: of_parts::<u8>().size == 0
//# shows: copied(&made()).q.0 == 77
//# shows: in_a_vector(made())[0].q.0 == 77
//# shows: of_a_slice(&[made()])[0].q.0 == 77
//# shows: { let mut v = Vec::new(); resized(&mut v, made()); v[1].q.0 == 77 }
//# shows: { let mut v = vec![made()]; added(&mut v, &[made()]); v[1].q.0 == 77 }
//# shows: { let mut v = [made(), made()]; filled(&mut v, made()); v[0].q.0 == 77 }
//# shows: of_a_vector(&vec![made()])[0].q.0 == 77
//# shows: of_a_pair(&(made(), 1)).0.q.0 == 77
//# shows: { let mut v = [made()]; put(&mut v, &[made()]); v[0].q.0 == 77 }
//# shows: { let mut v = vec![made()]; again(&mut v); v[1].q.0 == 77 }
//# shows: of_a_generic(&Kept { of: Q(1), twin: Q(1) }).twin.0 != 1
//# panics: 10 / by_a_bound().n
//! What `derive` makes, a default or a clone, need not keep the invariant of its type: the parts say what theirs are.
#![allow(unused, dead_code)]

#[derive(Default, Clone, Copy)] //~ ERROR V0018: the invariant of a type
pub struct D { pub n: u32 }
//@ invariant D: self.n > 0

fn default<T: Default>() -> T { T::default() }
pub fn by_a_bound() -> D { default() }

#[derive(Default)] //~ ERROR V0018: the invariant of a type
pub enum Picked { #[default] Nothing, One(u8) }
//@ invariant Picked: !(self is Nothing)
pub fn of_a_variant() -> Picked { default() }

#[derive(Default)] //~ ERROR V0018: the invariant of a type
pub struct Sized2<T> { pub of: T, pub size: usize }
//@ invariant Sized2<T>: self.size > 0
pub fn of_parts<T: Default>() -> Sized2<T> { default() }

pub struct Q(pub u32);
impl Clone for Q { fn clone(&self) -> Q { Q(77) } }
#[derive(Clone)] //~ ERROR V0018: the invariant of a type
pub struct W { pub q: Q }
//@ invariant W: self.q.0 < 10
pub fn made() -> W { W { q: Q(1) } }

fn copy<T: Clone>(t: &T) -> T { t.clone() }
pub fn copied(w: &W) -> W { copy(w) }
pub fn in_a_vector(w: W) -> Vec<W> { vec![w; 3] }
pub fn of_a_slice(w: &[W]) -> Vec<W> { w.to_vec() }
pub fn resized(v: &mut Vec<W>, w: W) { v.clear(); v.resize(3, w); }
pub fn added(v: &mut Vec<W>, w: &[W]) { v.extend_from_slice(w); }
pub fn filled(v: &mut [W], w: W) { v.fill(w); }
pub fn of_a_vector(v: &Vec<W>) -> Vec<W> { v.clone() }
pub fn of_a_pair(w: &(W, u8)) -> (W, u8) { w.clone() }
//@ requires v@.len() == w@.len()
pub fn put(v: &mut [W], w: &[W]) { v.clone_from_slice(w); }
pub fn again(v: &mut Vec<W>) { v.extend_from_within(..); }

#[derive(Clone)] //~ ERROR V0018: the invariant of a type
pub struct Kept<T> { pub of: T, pub twin: Q }
//@ invariant Kept<T>: self.twin.0 == 1
pub fn of_a_generic(k: &Kept<Q>) -> Kept<Q> { k.clone() }
