//! Union-find with path halving: parents point to smaller numbers, each element has one representative, and looking
//! for it changes no representative.

pub struct Sets {
    parents: Vec<usize>,
}
//@ invariant Sets: forall |i: int| 0 <= i < self.parents.len() ==> self.parents[i] <= i

/*@
spec fn root(p: Seq<usize>, i: int) -> int
    decreases i
{
    if 0 <= i < p.len() && p[i] < i { root(p, p[i] as int) } else { i }
}

lemma fn root_is_root(p: Seq<usize>, i: int)
    requires 0 <= i < p.len() && forall |k: int| 0 <= k < p.len() ==> p[k] <= k
    ensures 0 <= root(p, i) <= i && p[root(p, i)] == root(p, i)
    decreases i
{
    if p[i] < i {
        root_is_root(p, p[i] as int);
    }
}

/// A shortcut to the parent's parent leaves all roots as they are.
lemma fn halved(p: Seq<usize>, at: int, i: int)
    requires 0 <= at < p.len() && forall |k: int| 0 <= k < p.len() ==> p[k] <= k
    ensures root(p.update(at, p[p[at] as int]), i) == root(p, i)
    decreases i
{
    if 0 <= i < p.len() && p[i] < i {
        halved(p, at, p[i] as int);
        halved(p, at, p[p[i] as int] as int);
    }
}

/// A root that gets another root above it: only what it stood for changes.
lemma fn linked(p: Seq<usize>, low: int, high: int, i: int)
    requires 0 <= low < high < p.len() && p[low] == low && p[high] == high
    requires forall |k: int| 0 <= k < p.len() ==> p[k] <= k
    requires 0 <= i < p.len()
    ensures root(p.update(high, low as usize), i) == if root(p, i) == high { low } else { root(p, i) }
    decreases i
{
    if p[i] < i {
        linked(p, low, high, p[i] as int);
    }
}
@*/

impl Sets {
    //@ ensures result.parents.len() == n
    //@ ensures forall |i: int| 0 <= i < n ==> root(result.parents@, i) == i
    pub fn new(n: usize) -> Sets {
        let mut parents = Vec::new();
        for i in 0..n
        //@ invariant parents.len() == i && forall |k: int| 0 <= k < i ==> parents[k] == k
        {
            parents.push(i);
        }
        Sets { parents }
    }

    //@ requires i < self.parents.len()
    //@ ensures result < self.parents.len() && result == root(old(self.parents@), i as int) && self.parents[result as int] == result
    //@ ensures self.parents.len() == old(self.parents.len())
    //@ ensures forall |k: int| 0 <= k < self.parents.len() ==> root(self.parents@, k) == root(old(self.parents@), k)
    pub fn find(&mut self, i: usize) -> usize {
        let mut at = i;
        while self.parents[at] != at
        //@ invariant at < self.parents.len() && self.parents.len() == old(self.parents.len())
        //@ invariant forall |k: int| 0 <= k < self.parents.len() ==> self.parents[k] <= k
        //@ invariant root(self.parents@, at as int) == root(old(self.parents@), i as int)
        //@ invariant forall |k: int| 0 <= k < self.parents.len() ==> root(self.parents@, k) == root(old(self.parents@), k)
        //@ decreases at
        {
            //@ ghost let before = self.parents@;
            self.parents[at] = self.parents[self.parents[at]];
            /*@
            assert forall |k: int| 0 <= k < self.parents.len() ==> root(self.parents@, k) == root(before, k) by {
                halved(before, at as int, k);
            }
            @*/
            at = self.parents[at];
        }
        at
    }

    /// Joins the sets of two elements.
    //@ requires a < self.parents.len() && b < self.parents.len()
    //@ ensures self.parents.len() == old(self.parents.len())
    //@ ensures result == (root(old(self.parents@), a as int) != root(old(self.parents@), b as int))
    //@ ensures root(self.parents@, a as int) == root(self.parents@, b as int)
    //@ ensures forall |i: int| 0 <= i < self.parents.len() && root(old(self.parents@), i) != root(old(self.parents@), a as int)
    //@     && root(old(self.parents@), i) != root(old(self.parents@), b as int)
    //@     ==> root(self.parents@, i) == root(old(self.parents@), i)
    pub fn union(&mut self, a: usize, b: usize) -> bool {
        let x = self.find(a);
        let y = self.find(b);
        let (low, high) = if x < y { (x, y) } else { (y, x) };
        if low == high {
            return false;
        }
        //@ ghost let before = self.parents@;
        self.parents[high] = low;
        /*@
        root_is_root(before, a as int);
        root_is_root(before, b as int);
        assert forall |i: int| 0 <= i < before.len()
            ==> root(self.parents@, i) == if root(before, i) == high { low as int } else { root(before, i) } by {
            linked(before, low as int, high as int, i);
        }
        @*/
        true
    }
}

fn main() {
    let mut sets = Sets::new(6);
    println!("{} {} {}", sets.union(5, 4), sets.union(4, 3), sets.union(3, 5));
    println!("{} {} {}", sets.find(5), sets.find(4), sets.find(2));
}
