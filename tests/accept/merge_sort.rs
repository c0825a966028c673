//! Merge sort into a new vector.

/*@
spec fn sorted(s: Seq<u32>) -> bool { forall |i: int, j: int| 0 <= i < j < s.len() ==> s[i] <= s[j] }
@*/

//@ requires sorted(a@) && sorted(b@)
//@ ensures sorted(result@) && result@.to_multiset() == (a@ + b@).to_multiset()
fn merge(a: &[u32], b: &[u32]) -> Vec<u32> {
    let mut all = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < a.len() || j < b.len()
    //@ invariant i <= a.len() && j <= b.len() && sorted(all@)
    //@ invariant all@.to_multiset() == (a@.take(i) + b@.take(j)).to_multiset()
    //@ invariant forall |k: int, m: int| 0 <= k < all@.len() && i <= m < a.len() ==> all@[k] <= a[m]
    //@ invariant forall |k: int, m: int| 0 <= k < all@.len() && j <= m < b.len() ==> all@[k] <= b[m]
    //@ decreases a.len() + b.len() - i - j
    {
        if j == b.len() || i < a.len() && a[i] <= b[j] {
            all.push(a[i]);
            i += 1;
        } else {
            all.push(b[j]);
            j += 1;
        }
    }
    all
}

//@ ensures sorted(result@) && result@.to_multiset() == v@.to_multiset()
//@ decreases v.len()
pub fn merge_sort(v: &[u32]) -> Vec<u32> {
    if v.len() <= 1 {
        return v.to_vec();
    }
    let (left, right) = v.split_at(v.len() / 2);
    merge(&merge_sort(left), &merge_sort(right))
}

fn main() {
    println!("{:?}", merge_sort(&[5, 2, 9, 1, 5, 6]));
}
