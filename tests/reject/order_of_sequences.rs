//# shows: shorter_is_less(&[2], &[1, 5]) != true
//# shows: longer_is_less(&[1, 5], &[1]) != true
//# shows: strict(&[1], &[1]) != true
//# shows: by_the_last(&[1, 9], &[2, 3]) != false
//# shows: of_arrays([1, 2], [1, 2]) != true
//# shows: { let mut v = vec![vec![2], vec![1, 1]]; by_length(&mut v); v[0].len() != 1 }
//# shows: behind(&Never(1), &Never(2)) != true
//# shows: names("b", "ab") != true
//# shows: in_pairs((1, vec![2]), (1, vec![1])) != true
//# shows: turned(&[Turned(1)], &[Turned(2)]) != true
//# shows: loose(&[Loose(1)], &[Loose(2)]) != true
//! What the order of sequences is not.
#![allow(unused)]
use std::cmp::Ordering;

//@ requires v.len() < w.len()
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn shorter_is_less(v: &[u32], w: &[u32]) -> bool { v < w }

//@ requires v.len() > w.len()
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn longer_is_less(v: &[u32], w: &[u32]) -> bool { v < w }

//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn strict(v: &[u32], w: &[u32]) -> bool { v < w || v > w }

//@ requires v.len() == 2 && w.len() == 2 && w[1] < v[1]
//@ ensures !result
//~^ ERROR V0001: this postcondition
pub fn by_the_last(v: &[u32], w: &[u32]) -> bool { v < w }

//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn of_arrays(a: [u8; 2], b: [u8; 2]) -> bool { a < b || b < a }

//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() ==> v[i].len() <= v[j].len()
//~^ ERROR V0001: this postcondition
pub fn by_length(v: &mut Vec<Vec<u8>>) { v.sort(); }

pub struct Never(u32);
impl PartialEq for Never { fn eq(&self, other: &Never) -> bool { self.0 == other.0 } }
impl PartialOrd for Never {
    fn partial_cmp(&self, other: &Never) -> Option<Ordering> { self.0.partial_cmp(&other.0) }
    //@ ensures !result
    fn lt(&self, other: &Never) -> bool { false }
}
//@ requires a.0 < b.0
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn behind(a: &Never, b: &Never) -> bool { &a < &b }

//@ requires a@.len() <= b@.len()
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn names(a: &str, b: &str) -> bool { a <= b }

//@ requires a.0 == b.0
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn in_pairs(a: (u8, Vec<u8>), b: (u8, Vec<u8>)) -> bool { a <= b }

/// The larger number comes first.
#[derive(PartialEq, Eq)]
pub struct Turned(u32);
impl PartialOrd for Turned { fn partial_cmp(&self, other: &Turned) -> Option<Ordering> { Some(self.cmp(other)) } }
impl Ord for Turned { fn cmp(&self, other: &Turned) -> Ordering { other.0.cmp(&self.0) } }

//@ requires a.len() == 1 && b.len() == 1 && a[0].0 < b[0].0
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn turned(a: &[Turned], b: &[Turned]) -> bool { a.cmp(b) == Ordering::Less }

/// What it says by `partial_cmp` is not what it says by `cmp`.
#[derive(PartialEq, Eq)]
pub struct Loose(u32);
impl PartialOrd for Loose { fn partial_cmp(&self, other: &Loose) -> Option<Ordering> { None } }
impl Ord for Loose { fn cmp(&self, other: &Loose) -> Ordering { self.0.cmp(&other.0) } }

//@ requires a.len() == 1 && b.len() == 1 && a[0].0 < b[0].0
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn loose(a: &[Loose], b: &[Loose]) -> bool { a < b }

pub fn sorts_loosely(v: &mut Vec<Vec<Loose>>) { v.sort(); } //~ ERROR V0002: a precondition
