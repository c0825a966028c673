//! `for` over ranges and slices: the iterator's part of the invariant, and the measure, go without saying.

//@ requires n < 1000
//@ ensures result == 2 * n
pub fn twice(n: u32) -> u32 {
    let mut s = 0;
    for i in 0..n
    //@ invariant s == 2 * i
    {
        let _ = i;
        s += 2;
    }
    s
}

//@ requires n < 1000
//@ ensures result == n + 1
pub fn inclusive(n: u32) -> u32 {
    let mut s = 0;
    for i in 0..=n
    //@ invariant s == i
    {
        let _ = i;
        s += 1;
    }
    s
}

/*@
spec fn total(s: Seq<u32>, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { total(s, n - 1) + s[n - 1] }
}
@*/

//@ requires v.len() <= 1000
//@ ensures result == total(v@, v.len())
pub fn sum(v: &[u32]) -> u64 {
    let mut s = 0u64;
    for x in v.iter()
    //@ invariant s == total(v@, v.len() - iter.rest@.len())
    //@ invariant s <= 0xffff_ffff * (v.len() - iter.rest@.len())
    {
        s += *x as u64;
    }
    s
}

//@ ensures v.len() == old(v.len())
//@ ensures forall |k: int| 0 <= k < v.len() ==> v[k] == 0
pub fn clear(v: &mut [u32]) {
    for x in v.iter_mut()
    //@ invariant forall |k: int| 0 <= k < v.len() - iter.rest@.len() ==> v[k] == 0
    {
        *x = 0;
    }
}

//@ requires a.len() == b.len()
//@ ensures result <==> a@ == b@
pub fn same(a: &[u8], b: &[u8]) -> bool {
    for (x, y) in a.iter().zip(b.iter())
    //@ invariant forall |k: int| 0 <= k < a.len() - iter.a.rest@.len() ==> a[k] == b[k]
    {
        if x != y {
            return false;
        }
    }
    true
}

pub fn no_invariant_needed(v: &mut [u8]) {
    for i in (0..v.len()).rev() {
        v[i] = 0;
    }
    for (i, x) in [1u8, 2, 3].iter().enumerate() {
        if i < v.len() {
            v[i] = *x;
        }
    }
}
