//! What is sorted has the elements that were there: the same multiset.

//@ requires i < v.len() && j < v.len()
//@ ensures v@.to_multiset() == old(v@).to_multiset()
pub fn swap(v: &mut [u32], i: usize, j: usize) {
    v.swap(i, j);
}

//@ ensures v@.to_multiset() == old(v@).to_multiset()
//@ ensures v.len() == old(v.len())
//@ ensures forall |a: int, b: int| 0 <= a <= b < v.len() ==> v[a] <= v[b]
pub fn insertion_sort(v: &mut [u32]) {
    let n = v.len();
    let mut i = 0;
    while i < n
    //@ invariant v.len() == n && i <= n && v@.to_multiset() == old(v@).to_multiset()
    //@ invariant forall |a: int, b: int| 0 <= a <= b < i ==> v[a] <= v[b]
    //@ decreases n - i
    {
        let mut j = i;
        while j > 0 && v[j - 1] > v[j]
        //@ invariant v.len() == n && j <= i && v@.to_multiset() == old(v@).to_multiset()
        //@ invariant forall |a: int, b: int| 0 <= a <= b <= i && b != j ==> v[a] <= v[b]
        //@ decreases j
        {
            let t = v[j];
            v[j] = v[j - 1];
            v[j - 1] = t;
            j -= 1;
        }
        i += 1;
    }
}
