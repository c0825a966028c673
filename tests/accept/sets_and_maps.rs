//! Sets, multisets and maps of the logic: equal if they have the same elements, without a hint.

/*@
lemma fn sets(s: Set<u32>, x: u32, y: u32)
    requires s.is_finite()
    requires !s.contains(x)
    ensures s.insert(x).len() == s.len() + 1
    ensures s.insert(x).remove(x) == s
    ensures s.insert(x).insert(y) == s.insert(y).insert(x)
    ensures s.subset_of(s.insert(y))
    ensures s.union(s) == s && s.intersect(Set::empty()) == Set::empty()
{}
lemma fn maps(m: Map<u32, u8>, k: u32, v: u8)
    ensures m.insert(k, v)[k] == v && m.insert(k, v).contains(k)
    ensures m.insert(k, v).remove(k).dom() == m.dom().remove(k)
    ensures !m.contains(k) ==> m.insert(k, v).remove(k) == m
    ensures m.insert(k, 1).insert(k, v) == m.insert(k, v)
{}
lemma fn conditions(k: int)
    requires k == 255
    ensures Set::new(|x: u8| x < 256) == Set::new(|x: u8| true)
    ensures Set::new(|x: u8| x <= k) == Set::new(|x: u8| true)
{}
lemma fn order_does_not_matter(s: Seq<u8>, t: Seq<u8>)
    ensures (s + t).to_multiset() == (t + s).to_multiset()
    ensures s.to_multiset().insert(3).count(3) == s.to_multiset().count(3) + 1
{}
@*/

//@ ensures Set::empty().insert(result).contains(3)
pub fn three() -> u32 {
    3
}
