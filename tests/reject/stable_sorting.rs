//# shows: { let mut v = vec![(2, 1), (1, 2)]; by_first(&mut v); v[0].1 > v[1].1 }
//# shows: { let mut v = vec![(1, 2), (1, 1)]; by_first_unordered(&mut v); v[0].1 > v[1].1 }
//# shows: { let mut v = vec![(1, 1), (1, 2)]; turned(&mut v); v[0].1 < v[1].1 }
//! What a stable order is not.

/// Elements that are told apart do not stay where they were.
//@ requires forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i].1 < v@[j].1
//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i].1 < v@[j].1
//~^ ERROR V0001: this postcondition
pub fn by_first(v: &mut Vec<(u8, u32)>) { v.sort_by_key(|x| x.0); }

/// They keep the order that they have, whichever that is.
//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() && v@[i].0 == v@[j].0 ==> v@[i].1 <= v@[j].1
//~^ ERROR V0001: this postcondition
pub fn by_first_unordered(v: &mut Vec<(u8, u32)>) { v.sort_by_key(|x| x.0); }

//@ requires forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i].1 < v@[j].1
//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() && v@[i].0 == v@[j].0 ==> v@[i].1 > v@[j].1
//~^ ERROR V0001: this postcondition
pub fn turned(v: &mut Vec<(u8, u32)>) { v.sort_by(|a, b| a.0.cmp(&b.0)); }

/// Of an order that need not be kept nothing is known.
//@ requires forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i].1 < v@[j].1
//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() && v@[i].0 == v@[j].0 ==> v@[i].1 < v@[j].1
//~^ ERROR V0001: this postcondition
pub fn unstable(v: &mut Vec<(u8, u32)>) { v.sort_unstable_by_key(|x| x.0); }
