//# shows: set(0, 3, 4) == false
//# shows: cleared(8, 3, 3) == false
//# shows: toggled(2) == 3
//# shows: shifted(1, 1) == 2
//# shows: union([1], [2])[0] == 3
//# shows: above(&[1, 2], 64)
//! Bits whose places are not known: what is said of them has to hold for each place.

//@ requires k < 64 && j < 64
//@ ensures result
//~^ ERROR V0001: does not hold
pub fn set(word: u64, k: u32, j: u32) -> bool {
    (word | (1 << k)) & (1 << j) != 0
}

//@ requires k < 64 && j < 64
//@ ensures result == (word & (1u64 << j) != 0)
//~^ ERROR V0001: does not hold
pub fn cleared(word: u64, k: u32, j: u32) -> bool {
    (word & !(1 << k)) & (1 << j) != 0
}

/// With a place that is not below the width, too.
//@ ensures forall |k: int| word & (1u64 << k) != 0 <==> result & (1u64 << k) == 0
//~^ ERROR V0001: does not hold
pub fn toggled(word: u64) -> u64 {
    word ^ 1
}

//@ requires k < 64
//@ ensures forall |j: int| 0 <= j < 64 ==> (result & (1u64 << j) != 0 <==> word & (1u64 << j) != 0)
//~^ ERROR V0001: does not hold
pub fn shifted(word: u64, k: u32) -> u64 {
    word << k
}

//@ ensures forall |j: int| 0 <= j < 64 && a[0] & (1u64 << j) == 0 ==> result[0] & (1u64 << j) == 0
//~^ ERROR V0001: does not hold
pub fn union(a: [u64; 1], b: [u64; 1]) -> [u64; 1] {
    [a[0] | b[0]]
}

//@ requires i < 64 * words.len()
//@ ensures result == (words[i / 64] & (1u64 << i % 32) != 0)
//~^ ERROR V0001: does not hold
pub fn above(words: &[u64], i: usize) -> bool {
    words[i / 64] & (2 << (i % 64)) != 0
}
