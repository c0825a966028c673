//# contracts: partly
//! Heap sort: the result is sorted, and a permutation of what was given.

/*@
/// Every parent from `lo` on is as large as its children, within the first `n`.
spec fn heap(s: Seq<i32>, lo: int, n: int) -> bool {
    forall |i: int| 0 < i < n && lo <= (i - 1) / 2 ==> s[(i - 1) / 2] >= s[i]
}

spec fn sorted_from(s: Seq<i32>, lo: int) -> bool {
    forall |i: int, j: int| lo <= i <= j < s.len() ==> s[i] <= s[j]
}

/// What is before `n` is no larger than that.
spec fn up_to(s: Seq<i32>, n: int, most: i32) -> bool {
    forall |i: int| 0 <= i < n ==> s[i] <= most
}

lemma fn root_is_max(s: Seq<i32>, n: int)
    requires 0 < n <= s.len() && heap(s, 0, n)
    ensures forall |i: int| 0 <= i < n ==> s[i] <= s[0]
    decreases n
{
    if n > 1 {
        root_is_max(s, n - 1);
        assert s[(n - 1 - 1) / 2] >= s[n - 1];
    }
}
@*/

//@ requires start < n <= v.len() < usize::MAX / 4 && heap(v@, start + 1, n as int)
//@ ghost most: i32
//@ requires up_to(v@, n as int, most)
//@ ensures v.len() == old(v.len()) && v@.to_multiset() == old(v@).to_multiset()
//@ ensures heap(v@, start as int, n as int) && up_to(v@, n as int, most)
//@ ensures forall |i: int| n <= i < v.len() ==> v[i] == old(v)[i]
fn sift_down(v: &mut [i32], start: usize, n: usize) {
    let mut root = start;
    while 2 * root + 1 < n
    //@ invariant start <= root < n && v.len() == old(v.len()) && v@.to_multiset() == old(v@).to_multiset()
    //@ invariant up_to(v@, n as int, most)
    //@ invariant forall |i: int| n <= i < v.len() ==> v[i] == old(v)[i]
    //@ invariant forall |i: int| 0 < i < n && start <= (i - 1) / 2 && (i - 1) / 2 != root ==> v[(i - 1) / 2] >= v[i]
    //@ invariant forall |i: int| 0 < i < n && (i - 1) / 2 == root && start <= (root - 1) / 2 && root > 0 ==> v[(root - 1) / 2] >= v[i]
    {
        let mut child = 2 * root + 1;
        if child + 1 < n && v[child] < v[child + 1] {
            child += 1;
        }
        if v[root] >= v[child] {
            return;
        }
        v.swap(root, child);
        root = child;
    }
}

//@ requires v.len() < usize::MAX / 4
//@ ensures v@.to_multiset() == old(v@).to_multiset() && sorted_from(v@, 0)
pub fn heap_sort(v: &mut [i32]) {
    let n = v.len();
    //@ ghost let most = i32::MAX;
    let mut start = n / 2;
    while start > 0
    //@ invariant v.len() == n && start <= n / 2 && heap(v@, start as int, n as int)
    //@ invariant v@.to_multiset() == old(v@).to_multiset()
    {
        start -= 1;
        sift_down(v, start, n);
    }
    let mut end = n;
    while end > 1
    //@ invariant v.len() == n && end <= n && heap(v@, 0, end as int)
    //@ invariant v@.to_multiset() == old(v@).to_multiset()
    //@ invariant sorted_from(v@, end as int) && (end < n ==> up_to(v@, end as int, v[end]))
    {
        end -= 1;
        //@ root_is_max(v@, end + 1);
        //@ ghost let most = v[0];
        v.swap(0, end);
        if end > 0 {
            sift_down(v, 0, end);
        }
    }
}

fn main() {
    let mut v = [5, -1, 9, 0, 5, 3, 8, -7];
    heap_sort(&mut v);
    println!("{v:?}");
}
