//! The next permutation in lexicographic order, in place; false where there is none.

/*@
spec fn falling(s: Seq<u8>, from: int) -> bool {
    forall |i: int, j: int| from <= i < j < s.len() ==> s[i] >= s[j]
}

/// They differ from `at` on: there the next larger one of those that fall behind it stands, and then they rise.
spec fn is_next(a: Seq<u8>, b: Seq<u8>, at: int) -> bool {
    0 <= at < a.len() && a.take(at) == b.take(at) && a[at] < b[at] && falling(a, at + 1)
        && (forall |i: int| at < i < a.len() && a[i] > a[at] ==> a[i] >= b[at])
        && (forall |i: int, j: int| at < i < j < b.len() ==> b[i] <= b[j])
}
@*/

//@ requires from <= v.len()
//@ ensures v.len() == old(v.len()) && v@.to_multiset() == old(v@).to_multiset()
//@ ensures forall |i: int| 0 <= i < from ==> v[i] == old(v)[i]
//@ ensures forall |i: int| from <= i < v.len() ==> v[i] == old(v)[from + v.len() - 1 - i]
fn reverse_from(v: &mut [u8], from: usize) {
    let (mut i, mut j) = (from, v.len());
    while i + 1 < j
    //@ invariant from <= i && j <= v.len() && i + j == from + v.len() && v.len() == old(v.len())
    //@ invariant v@.to_multiset() == old(v@).to_multiset()
    //@ invariant forall |k: int| 0 <= k < from || i <= k < j ==> v[k] == old(v)[k]
    //@ invariant forall |k: int| from <= k < i || j <= k < v.len() ==> v[k] == old(v)[from + v.len() - 1 - k]
    {
        j -= 1;
        v.swap(i, j);
        i += 1;
    }
}

//@ ensures v.len() == old(v.len()) && v@.to_multiset() == old(v@).to_multiset()
//@ ensures !result ==> v@ == old(v@) && falling(v@, 0)
//@ ensures result ==> exists |at: int| is_next(old(v@), v@, at)
pub fn next_permutation(v: &mut [u8]) -> bool {
    let n = v.len();
    let mut i = n;
    while i > 1 && v[i - 2] >= v[i - 1]
    //@ invariant i <= n && (i == 0 ==> n == 0) && falling(v@, i - 1)
    {
        i -= 1;
    }
    if i <= 1 {
        return false;
    }
    let at = i - 2;
    let mut j = n - 1;
    while v[j] <= v[at]
    //@ invariant at < j < n && v@ == old(v@) && forall |k: int| j < k < n ==> v[k] <= v[at]
    {
        j -= 1;
    }
    v.swap(at, j);
    reverse_from(v, at + 1);
    //@ assert is_next(old(v@), v@, at as int);
    true
}

fn main() {
    let mut v = [1, 2, 3];
    let mut n = 1;
    while n < 9 && next_permutation(&mut v) {
        n += 1;
        println!("{v:?}");
    }
    println!("{n}");
}
