//! A priority queue: a binary heap in a raw array.
//# contracts: partly

/*@
/// No element is larger than its parent, but perhaps that at `hole`.
spec fn heap_but(s: Seq<u32>, hole: int) -> bool {
    forall |i: int| 1 <= i < s.len() && i != hole ==> s[i] <= s[(i - 1) / 2]
}
/// No child of `hole` is larger than the parent of `hole`.
spec fn hole_fits(s: Seq<u32>, hole: int) -> bool {
    forall |i: int| 1 <= i < s.len() && (i - 1) / 2 == hole && hole > 0 ==> s[i] <= s[(hole - 1) / 2]
}

predicate queue(q: *mut u32, capacity: usize, n: usize, s: Seq<u32>) {
    q |->[n] s ** q.add(n) |->[capacity - n] _ ** n <= capacity <= 0x1000_0000 ** heap_but(s, 0)
}

/// The first one is the largest.
lemma fn first_is_largest(s: Seq<u32>, i: int)
    requires heap_but(s, 0) && 0 <= i < s.len()
    ensures s[i] <= s[0]
    decreases i
{
    if i > 0 { first_is_largest(s, (i - 1) / 2); }
}
@*/

//@ requires q |->[capacity] _ ** capacity <= 0x1000_0000
//@ ensures queue(q, capacity, 0, Seq::empty())
pub unsafe fn init(q: *mut u32, capacity: usize) {
    let _ = q;
}

//@ requires queue(q, ?capacity, n, ?s) ** n < capacity
//@ ensures exists |t: Seq<u32>| queue(q, capacity, (n + 1) as usize, t) ** t.to_multiset() == s.push(x).to_multiset()
pub unsafe fn push(q: *mut u32, n: usize, x: u32) {
    *q.add(n) = x;
    let mut at = n;
    while at > 0
    //@ invariant at <= n ** q |->[n + 1] ?t ** q.add(n + 1) |->[capacity - n - 1] _ ** heap_but(t, at as int) ** hole_fits(t, at as int)
    //@ invariant t.to_multiset() == s.push(x).to_multiset() ** t[at] == x
    //@ decreases at
    {
        let parent = (at - 1) / 2;
        let above = *q.add(parent);
        if above >= x {
            break;
        }
        *q.add(at) = above;
        *q.add(parent) = x;
        at = parent;
    }
}

//@ requires queue(q, ?capacity, n, ?s) ** n > 0
//@ ensures queue(q, capacity, n, s) ** result == s[0] ** forall |i: int| 0 <= i < n ==> s[i] <= result
pub unsafe fn peek(q: *mut u32, n: usize) -> u32 {
    let x = *q;
    //@ assert forall |i: int| 0 <= i < n ==> s[i] <= s[0] by { first_is_largest(s, i); }
    x
}

//@ trusted
fn main() {
    let mut memory = [0u32; 4];
    let q = memory.as_mut_ptr();
    unsafe {
        init(q, 4);
        push(q, 0, 3);
        push(q, 1, 9);
        push(q, 2, 5);
        println!("{}", peek(q, 3));
    }
}
