//# shows: other_predicate(&[2]) != Vec::new()
//# shows: all_of_them(&[2, 3]).len() != 2
//# shows: not_in_place(&[3, 2])[0] != 3
//# shows: too_much_taken(&[0, 1]).len() != 2
//# shows: too_much_left_out(&[32, 1, 32, 2]) == vec![1, 32, 2]
//# shows: first_of_several(&[(1, 0), (1, 1)]) == Some((1, 1))
//# shows: last_of_several(&[(1, 0), (1, 1)]) == Some((1, 0))
//# panics: divided(&[2, 0])
//# panics: behind_the_first(&[1, 0])
//# panics: much_at_once(&[255, 255])
//# shows: turned_around(&[vec![1], vec![2]]) != vec![2, 1]
//# shows: from_the_back(&[0, 0]) == Some(1)
//# shows: peeked(&[1]) == 1
//# shows: rest_of_filter(&[1, 9, 2]) == 1
//# shows: rounds(&[5, 1]) == 1
//# shows: less_than_it_gives(&[1]) == 1
//# shows: parts_of(&[1, 20]).0.len() != 2
//# shows: as_its_text_says(&[vec![1]])[0] == 1
//# shows: never_stops(&[0, 7]).len() == 0
//! What must not be concluded of what adaptors leave by closures.
#![allow(unused)]

//@ ensures result@ == v@.filter(|x: u32| x % 2 == 1)
//~^ ERROR V0001: this postcondition
pub fn other_predicate(v: &[u32]) -> Vec<u32> { v.iter().copied().filter(|x| *x % 2 == 0).collect() }

//@ ensures result.len() == v.len()
//~^ ERROR V0001: this postcondition
pub fn all_of_them(v: &[u32]) -> Vec<u32> { v.iter().copied().filter(|x| *x % 2 == 0).collect() }

//@ ensures result.len() > 0 ==> result[0] == v[0]
//~^ ERROR V0001: this postcondition
pub fn not_in_place(v: &[u32]) -> Vec<u32> { v.iter().copied().filter(|x| *x % 2 == 0).collect() }

//@ ensures result@ == v@
//~^ ERROR V0001: this postcondition
pub fn too_much_taken(v: &[u8]) -> Vec<u8> { v.iter().copied().take_while(|x| *x != 0).collect() }

/// Only those at the front are left out.
//@ ensures forall |i: int| 0 <= i < result.len() ==> result[i] != 32
//~^ ERROR V0001: this postcondition
pub fn too_much_left_out(v: &[u8]) -> Vec<u8> { v.iter().copied().skip_while(|x| *x == 32).collect() }

/// `max_by_key` gives the last one.
//@ ensures result is Some ==> forall |i: int| 0 <= i < v.len() && v[i].0 == (result->0).0 ==> v[i].1 >= (result->0).1
//@ requires forall |i: int, j: int| 0 <= i < j < v.len() ==> v[i].1 < v[j].1
//~^^ ERROR V0001: this postcondition
pub fn first_of_several(v: &[(u8, u8)]) -> Option<(u8, u8)> { v.iter().copied().max_by_key(|x| x.0) }

/// `min_by_key` gives the first one.
//@ ensures result is Some ==> forall |i: int| 0 <= i < v.len() && v[i].0 == (result->0).0 ==> v[i].1 <= (result->0).1
//@ requires forall |i: int, j: int| 0 <= i < j < v.len() ==> v[i].1 < v[j].1
//~^^ ERROR V0001: this postcondition
pub fn last_of_several(v: &[(u8, u8)]) -> Option<(u8, u8)> { v.iter().copied().min_by_key(|x| x.0) }

pub fn divided(v: &[u32]) -> Vec<u32> {
    v.iter().copied().filter(|x| 10 / *x > 1).collect() //~ ERROR V0002: a precondition of this call
}

/// It is asked of the first at which it stops, too.
//@ requires v.len() > 0 && v[0] > 0
pub fn behind_the_first(v: &[u32]) -> Vec<u32> {
    v.iter().copied().take_while(|x| 10 / *x > 1).collect() //~ ERROR V0002: a precondition of this call
}

//@ requires v.len() == 2
pub fn much_at_once(v: &[u8]) -> u8 {
    v.iter().filter(|x| **x > 3).sum() //~ ERROR V0002: a precondition of this call
}

//@ ensures rows.len() == 2 ==> result@ == rows[1]@ + rows[0]@
//~^ ERROR V0001: this postcondition
pub fn turned_around(rows: &[Vec<u8>]) -> Vec<u8> { rows.iter().flatten().copied().collect() }

//@ ensures match result { Some(i) => forall |k: int| 0 <= k < i ==> v[k] != 0, None => true }
//~^ ERROR V0001: this postcondition
pub fn from_the_back(v: &[u8]) -> Option<usize> { v.iter().rposition(|x| *x == 0) }

/// What has been looked at is still to come.
//@ ensures result == 0
//@ requires v.len() == 1
//~^^ ERROR V0001: this postcondition
pub fn peeked(v: &[u8]) -> usize {
    let mut rest = v.iter().peekable();
    let _ = rest.peek();
    rest.count()
}

/// After one item has been taken from behind the filter, the others are still filtered.
//@ ensures v.len() == 3 ==> result == 2
//~^ ERROR V0001: this postcondition
pub fn rest_of_filter(v: &[u8]) -> usize {
    let mut rest = v.iter().filter(|x| **x < 5);
    let _ = rest.next();
    rest.count()
}

//@ ensures result == v.len()
//~^ ERROR V0001: this postcondition
pub fn rounds(v: &[u8]) -> usize {
    let mut n = 0usize;
    for x in v.iter().filter(|x| **x < 5)
    //@ invariant n + iter.items().len() == v@.filter(|x: u8| x < 5).len()
    {
        n += 1;
    }
    n
}

/// That the result is not larger does not say that it is smaller.
//@ ensures v.len() > 0 ==> result < v.len()
//~^ ERROR V0001: this postcondition
pub fn less_than_it_gives(v: &[u8]) -> usize { v.iter().filter_map(|x| x.checked_add(1)).count() }

//@ ensures result.0.len() == v.len()
//~^ ERROR V0001: this postcondition
pub fn parts_of(v: &[u8]) -> (Vec<u8>, Vec<u8>) { v.iter().copied().partition(|x| *x < 10) }

/// What the closure calls gives what its text says.
//@ ensures result <= 255
pub fn first_or(v: &[u8]) -> usize { if v.len() > 0 { v[0] as usize } else { 0 } }
//@ ensures forall |i: int| 0 <= i < result.len() ==> result[i] == 0
//~^ ERROR V0001: this postcondition
pub fn as_its_text_says(rows: &[Vec<u8>]) -> Vec<usize> {
    rows.iter().map(|row| first_or(row)).collect()
}

/// `map_while` stops.
//@ ensures result.len() == v.len()
//~^ ERROR V0001: this postcondition
pub fn never_stops(v: &[u8]) -> Vec<u8> {
    v.iter().map_while(|x| if *x > 3 { Some(*x) } else { None }).collect()
}
