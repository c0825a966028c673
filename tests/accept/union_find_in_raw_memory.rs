//! Union-find in raw memory: each element points to its parent, a root to itself.

/*@
spec fn well(p: Seq<u32>) -> bool { forall |i: int| 0 <= i < p.len() ==> p[i] <= i }
spec fn root(p: Seq<u32>, i: int) -> int decreases i { if 0 <= i < p.len() && p[i] < i { root(p, p[i] as int) } else { i } }

/// A root that gets a parent takes all with it that lead there.
lemma fn linked(p: Seq<u32>, i: int, at: int, v: u32)
    requires well(p) && 0 <= i < p.len() && 0 <= v < at < p.len() && p[at] == at && p[v as int] == v
    ensures root(p.update(at, v), i) == (if root(p, i) == at { v as int } else { root(p, i) })
    decreases i
{
    if p[i] < i { linked(p, p[i] as int, at, v); }
}
@*/

//@ requires p |->[n] _ ** n < 1000
//@ ensures exists |s: Seq<u32>| p |->[n] s ** well(s) ** forall |i: int| 0 <= i < n ==> s[i] == i
pub unsafe fn init(p: *mut u32, n: usize) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |->[i] ?s ** p.add(i) |->[n - i] _ ** forall |k: int| 0 <= k < i ==> s[k] == k
    //@ decreases n - i
    {
        *p.add(i) = i as u32;
        i += 1;
    }
}

//@ requires p |->[n]{1/2} ?s ** well(s) ** x < n
//@ ensures p |->[n]{1/2} s ** result == root(s, x as int) ** result <= x ** s[result as int] == result
pub unsafe fn find(p: *const u32, n: usize, x: u32) -> u32 {
    let mut at = x;
    while *p.add(at as usize) != at
    //@ invariant p |->[n]{1/2} s ** at <= x ** root(s, at as int) == root(s, x as int)
    //@ decreases at
    {
        at = *p.add(at as usize);
    }
    at
}

//@ requires p |->[n] ?s ** well(s) ** x < n ** y < n
//@ ensures exists |t: Seq<u32>| p |->[n] t ** well(t) ** root(t, x as int) == root(t, y as int)
pub unsafe fn union(p: *mut u32, n: usize, x: u32, y: u32) {
    let a = find(p, n, x);
    let b = find(p, n, y);
    if a < b {
        *p.add(b as usize) = a;
        //@ linked(s, x as int, b as int, a);
        //@ linked(s, y as int, b as int, a);
    } else if b < a {
        *p.add(a as usize) = b;
        //@ linked(s, x as int, a as int, b);
        //@ linked(s, y as int, a as int, b);
    }
}
fn main() {
    let mut p = [0u32; 5];
    unsafe {
        let q = p.as_mut_ptr();
        init(q, 5);
        union(q, 5, 4, 2);
        union(q, 5, 1, 2);
        println!("{} {}", find(q, 5, 4), find(q, 5, 3));
    }
}
