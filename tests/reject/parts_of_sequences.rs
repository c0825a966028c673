//# shows: first_of_rest(&[5], -1) == 0
//# shows: last_of_start(&[5, 6], 3) == 0
//# shows: reaches(&[1, 2], 9)
//# shows: splits(&[1, 2, 1])
//! Parts of sequences at the edges of what they are taken of, and as what is said to exist.

/*@
spec fn sum(s: Seq<u8>) -> int
    decreases s.len()
{
    if s.len() == 0 { 0 } else { sum(s.drop_last()) + s.last() }
}
@*/

/// Where less than nothing is left out, all of it is there.
//@ ensures result == v@.skip(k)[0]
//~^ ERROR V0001: does not hold
pub fn first_of_rest(v: &[u8], k: i64) -> u8 {
    if 0 <= k && (k as usize) < v.len() {
        v[k as usize]
    } else {
        0
    }
}

/// Where too much is taken, too.
//@ ensures result == v@.take(n)[v.len() - 1]
//~^ ERROR V0001: does not hold
pub fn last_of_start(v: &[u8], n: usize) -> u8 {
    if n != v.len() || n == 0 {
        0
    } else {
        v[n - 1]
    }
}

//@ ensures result == exists |n: int| 0 <= n <= v.len() && sum(v@.take(n)) == goal
//~^ ERROR V0001: does not hold
pub fn reaches(v: &[u8], goal: u8) -> bool {
    v.len() > 1
}

//@ ensures result == exists |n: int| 0 < n < v.len() && v@.take(n) == v@.skip(n)
//~^ ERROR V0001: does not hold
pub fn splits(v: &[u8]) -> bool {
    v.len() > 2 && v[0] == v[2]
}
