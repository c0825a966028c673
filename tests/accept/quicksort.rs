//# contracts: partly
//! Quicksort in place, by index bounds: the result is sorted and a permutation; outside of the bounds nothing changes.

/*@
spec fn sorted(s: Seq<i32>, from: int, to: int) -> bool {
    forall |i: int, j: int| from <= i <= j < to ==> s[i] <= s[j]
}
@*/

/// Puts the last element where it belongs: smaller ones before it, the others behind.
//@ requires from < to && to <= v.len()
//@ requires forall |i: int| from <= i < to ==> low <= v[i] <= high
//@ ghost low: i32
//@ ghost high: i32
//@ ensures from <= result < to && v.len() == old(v.len())
//@ ensures v@.to_multiset() == old(v@).to_multiset()
//@ ensures forall |i: int| from <= i < to ==> low <= v[i] <= high
//@ ensures forall |i: int| from <= i < result ==> v[i] <= v[result]
//@ ensures forall |i: int| result <= i < to ==> v[result] <= v[i]
//@ ensures forall |i: int| 0 <= i < from || to <= i < v.len() ==> v[i] == old(v[i])
fn partition(v: &mut [i32], from: usize, to: usize) -> usize {
    let pivot = v[to - 1];
    let mut store = from;
    let mut i = from;
    while i < to - 1
    //@ invariant from <= store <= i <= to - 1 && v.len() == old(v.len()) && v[to - 1] == pivot
    //@ invariant v@.to_multiset() == old(v@).to_multiset()
    //@ invariant forall |k: int| from <= k < to ==> low <= v[k] <= high
    //@ invariant forall |k: int| from <= k < store ==> v[k] < pivot
    //@ invariant forall |k: int| store <= k < i ==> pivot <= v[k]
    //@ invariant forall |k: int| 0 <= k < from || to <= k < v.len() ==> v[k] == old(v[k])
    //@ decreases to - i
    {
        if v[i] < pivot {
            v.swap(i, store);
            store += 1;
        }
        i += 1;
    }
    v.swap(store, to - 1);
    store
}

//@ requires from <= to && to <= v.len()
//@ ghost low: i32
//@ ghost high: i32
//@ requires forall |i: int| from <= i < to ==> low <= v[i] <= high
//@ ensures v.len() == old(v.len()) && v@.to_multiset() == old(v@).to_multiset()
//@ ensures sorted(v@, from as int, to as int)
//@ ensures forall |i: int| from <= i < to ==> low <= v[i] <= high
//@ ensures forall |i: int| 0 <= i < from || to <= i < v.len() ==> v[i] == old(v[i])
//@ decreases to - from
fn sort_range(v: &mut [i32], from: usize, to: usize) {
    if to - from > 1 {
        let p = partition(v, from, to);
        //@ ghost let pivot = v[p];
        //@ ghost let highest = high;
        //@ ghost let high = pivot;
        sort_range(v, from, p);
        //@ ghost let low = pivot;
        //@ ghost let high = highest;
        sort_range(v, p + 1, to);
    }
}

//@ ensures v@.to_multiset() == old(v@).to_multiset() && sorted(v@, 0, v.len())
pub fn quicksort(v: &mut [i32]) {
    //@ ghost let low = i32::MIN;
    //@ ghost let high = i32::MAX;
    let n = v.len();
    sort_range(v, 0, n);
}

fn main() {
    let mut v = [5, -1, 9, 0, 5, 3];
    quicksort(&mut v);
    println!("{:?}", v);
}
