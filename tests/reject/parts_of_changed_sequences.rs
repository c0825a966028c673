//# shows: prefix([1, 2, 3], 1) == [1, 9, 3]
//# shows: suffix([1, 2, 3], 1) == [1, 9, 3]
//# shows: swapped([1, 2, 3], 2) == [3, 2, 1]
//! What is changed in a sequence is changed in a part of it only if it is inside.

//@ requires n < 3
//@ ensures result@.take(n as int + 1).to_multiset() == v@.take(n as int + 1).to_multiset()
//~^ ERROR V0001: does not hold
pub fn prefix(mut v: [u8; 3], n: usize) -> [u8; 3] {
    v[n] = 9;
    v
}

//@ requires n < 3
//@ ensures result@.skip(n as int).to_multiset() == v@.skip(n as int).to_multiset()
//~^ ERROR V0001: does not hold
pub fn suffix(mut v: [u8; 3], n: usize) -> [u8; 3] {
    v[n] = 9;
    v
}

/// One of the two is outside.
//@ requires n < 3
//@ ensures result@.take(n as int).to_multiset() == v@.take(n as int).to_multiset()
//~^ ERROR V0001: does not hold
pub fn swapped(mut v: [u8; 3], n: usize) -> [u8; 3] {
    v.swap(0, n);
    v
}
