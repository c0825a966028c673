//! What is asked of all that an iterator gives, with closures.

/*@
/// A sum of sequences of small numbers is small.
lemma fn bounded(s: Seq<u8>)
    ensures 0 <= s.sum() <= 255 * s.len()
    decreases s.len()
{
    if s.len() > 0 { bounded(s.drop_last()); }
}
@*/

//@ ensures result == v.len()
pub fn count(v: &[u8]) -> usize { v.iter().count() }

//@ ensures result <==> forall |i: int| 0 <= i < v.len() ==> v[i] > 3
pub fn all(v: &[u8]) -> bool { v.iter().all(|x| *x > 3) }

//@ ensures result <==> exists |i: int| 0 <= i < v.len() && v[i] == k
pub fn any(v: &[u8], k: u8) -> bool { v.iter().any(|x| *x == k) }

//@ ensures match result { Some(n) => n < v.len() && v[n] == k && forall |i: int| 0 <= i < n ==> v[i] != k, None => forall |i: int| 0 <= i < v.len() ==> v[i] != k }
pub fn position(v: &[u8], k: u8) -> Option<usize> { v.iter().position(|x| *x == k) }

//@ ensures match result { Some(x) => *x > k && v@.contains(*x), None => forall |i: int| 0 <= i < v.len() ==> v[i] <= k }
pub fn find(v: &[u8], k: u8) -> Option<&u8> { v.iter().find(|x| **x > k) }

//@ ensures result.len() == v.len() && forall |i: int| 0 <= i < v.len() ==> result[i] == v[i] / 2
pub fn collect(v: &[u8]) -> Vec<u32> { v.iter().map(|x| *x as u32 / 2).collect() }

//@ ensures match result { Some(m) => v@.contains(m) && forall |i: int| 0 <= i < v.len() ==> v[i] <= m, None => v.len() == 0 }
pub fn max(v: &[u8]) -> Option<u8> { v.iter().copied().max() }

//@ ensures match result { Some(m) => v@.contains(*m) && forall |i: int| 0 <= i < v.len() ==> v[i] >= *m, None => v.len() == 0 }
pub fn min(v: &[u8]) -> Option<&u8> { v.iter().min() }

//@ requires v@.sum() <= 255
//@ ensures result == v@.sum()
pub fn sum2(v: &[u8]) -> u8 { v.iter().sum() }

//@ requires v@.sum() <= 255
//@ ensures result == v@.sum()
pub fn sum3(v: &[u8]) -> u8 { v.iter().copied().sum() }

//@ ensures result@ == v@ + w@
pub fn chain(v: &[u8], w: &[u8]) -> Vec<u8> { v.iter().chain(w.iter()).copied().collect() }

//@ ensures result@ == v@.reverse()
pub fn rev(v: Vec<u8>) -> Vec<u8> { let mut out = Vec::new(); for x in v.iter().rev() 
 //@ invariant out@ == v@.skip(iter.iter.rest.len()).reverse()
 { out.push(*x); } out }

//@ ensures result == if v.len() > 2 { Some(v[2]) } else { None }
pub fn nth(v: &[u8]) -> Option<u8> { v.iter().copied().nth(2) }

//@ ensures result@ == v@.skip(1).take(3)
pub fn skip_take(v: &[u8]) -> Vec<u8> { v.iter().skip(1).take(3).copied().collect() }

//@ ensures result.len() == 5 && result[4] == 16
pub fn squares() -> Vec<u32> { (0..5u32).map(|x| x * x).collect() }

/// A property that is checked as the items are taken.
//@ ensures result.len() <= v.len()
//@ ensures forall |i: int| 0 <= i < result.len() ==> result[i] > 3
pub fn large_ones(v: &[u8]) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::new();
    for x in v.iter()
    //@ invariant out.len() + iter.rest.len() <= v.len()
    //@ invariant forall |i: int| 0 <= i < out.len() ==> out[i] > 3
    {
        if *x > 3 { out.push(*x); }
    }
    out
}

//@ requires v.len() <= 100 && w.len() <= 100
//@ ensures result@ == v@ + w@
pub fn extended(v: Vec<u8>, w: &[u8]) -> Vec<u8> {
    let mut v = v;
    v.extend(w.iter().copied());
    v
}
