//! A heap in an array: what sinks keeps the elements of the prefix in which it sinks.

/*@
/// Every parent from `lo` on dominates its children, within the first `n`.
spec fn heap(s: Seq<u64>, lo: int, n: int) -> bool {
    forall |i: int| lo <= i && 0 < i && lo <= (i - 1) / 2 && i < n ==> s[(i - 1) / 2] >= s[i]
}

lemma fn root_is_max(s: Seq<u64>, n: int)
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

//@ requires n <= v.len() && start < n && v.len() < usize::MAX / 4
//@ requires heap(v@, start + 1, n as int)
//@ ensures v.len() == old(v.len())
//@ ensures heap(v@, start as int, n as int)
//@ ensures v@.to_multiset() == old(v@).to_multiset()
//@ ensures forall |i: int| n <= i < v.len() ==> v[i] == old(v)[i]
//@ ensures v@.take(n).to_multiset() == old(v@).take(n).to_multiset()
pub fn sift_down(v: &mut [u64], start: usize, n: usize) {
    let mut root = start;
    loop
    //@ invariant start <= root < n && v.len() == old(v.len())
    //@ invariant v@.to_multiset() == old(v@).to_multiset()
    //@ invariant v@.take(n).to_multiset() == old(v@).take(n).to_multiset()
    //@ invariant forall |i: int| n <= i < v.len() ==> v[i] == old(v)[i]
    //@ invariant forall |i: int| 0 < i < n && start <= (i - 1) / 2 && (i - 1) / 2 != root ==> v[(i - 1) / 2] >= v[i]
    //@ invariant forall |i: int| 0 < i < n && (i - 1) / 2 == root && root > 0 && start <= (root - 1) / 2 ==> v[(root - 1) / 2] >= v[i]
    //@ decreases n - root
    {
        let mut child = 2 * root + 1;
        if child >= n {
            break;
        }
        if child + 1 < n && v[child] < v[child + 1] {
            child += 1;
        }
        if v[root] >= v[child] {
            break;
        }
        v.swap(root, child);
        root = child;
    }
}

//@ requires v.len() < usize::MAX / 4
//@ ensures v@.to_multiset() == old(v@).to_multiset()
//@ ensures heap(v@, 0, v.len() as int) && forall |i: int| 0 <= i < v.len() ==> v[i] <= v[0]
pub fn heapify(v: &mut [u64]) {
    let n = v.len();
    let mut start = n / 2;
    while start > 0
    //@ invariant v.len() == n && start <= n / 2
    //@ invariant heap(v@, start as int, n as int)
    //@ invariant v@.to_multiset() == old(v@).to_multiset()
    //@ decreases start
    {
        start -= 1;
        sift_down(v, start, n);
    }
    //@ assert n > 0 ==> forall |i: int| 0 <= i < n ==> v[i] <= v[0] by {
    //@     if n > 0 { root_is_max(v@, n as int); }
    //@ }
}

fn main() {
    let mut v = [5, 3, 9, 0, 2, 2, 7, 8];
    heapify(&mut v);
    println!("{:?}", v);
    v[0] = 1;
    sift_down(&mut v, 0, 4);
    println!("{:?}", v);
}
