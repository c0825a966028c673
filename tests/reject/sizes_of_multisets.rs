//! How many elements a multiset has: what is not so of it.

/*@
lemma fn insert_counts(a: Multiset<u32>, x: u32)
    ensures a.insert(x).len() == a.len() //~ ERROR V0017: the proof does not show this
{
}

lemma fn remove_counts(a: Multiset<u32>, x: u32)
    ensures a.remove(x).len() == a.len() - 1 //~ ERROR V0017: the proof does not show this
{
}

lemma fn of_both(a: Multiset<u32>, b: Multiset<u32>)
    ensures a.union(b).len() == a.len() //~ ERROR V0017: the proof does not show this
{
}

lemma fn as_many_is_not_the_same(s: Seq<u32>, t: Seq<u32>)
    requires s.to_multiset().len() == t.to_multiset().len()
    ensures s.to_multiset() == t.to_multiset() //~ ERROR V0017: the proof does not show this
{
}

/// All multisets are finite: none has every number in it.
lemma fn of_all(n: int)
    ensures exists |m: Multiset<int>| forall |x: int| m.count(x) > 0 //~ ERROR V0017: the proof does not show this
{
}

/// The values of a map are no multiset, though both give a number for each key.
lemma fn beside_maps(m: Map<int, int>, a: Multiset<int>, f: fn(int) -> int, k: int)
    requires a.len() > 3
    requires m == Map::new(Set::new(|x: int| true), |x: int| x)
    ensures m.insert(k, 0 - 7)[k] == 0 - 7
    ensures a.insert(k).len() > 4
    ensures false //~ ERROR V0017: the proof does not show this
{
    assert m[a.len()] == a.len();
    assert forall |x: int| m[x] == x;
    assert Seq::new(k, f).to_multiset().len() >= 0;
}

/// What is changed outside of a sequence is not changed.
lemma fn outside(s: Seq<int>, x: int)
    ensures s.update(0 - 1, x).to_multiset().len() == s.len()
    ensures s.update(s.len(), x).to_multiset().insert(x).len() == s.len() + 1
    ensures s.len() == 0 ==> false //~ ERROR V0017: the proof does not show this
{
    assert s.len() == 0 ==> s.update(0, x).to_multiset().len() == 0;
}
@*/
