//# shows: one() == 3
//! What does not hold of sets, multisets and maps.

/*@
lemma fn inserting_changes(s: Set<u32>, x: u32)
    ensures s.insert(x) == s //~ ERROR V0017: the proof does not show this
{}
lemma fn inserting_counts(s: Set<u32>, x: u32)
    ensures s.insert(x).len() == s.len() + 1 //~ ERROR V0017: the proof does not show this
{}
lemma fn nearly_all()
    ensures Set::new(|x: u8| x < 255) == Set::new(|x: u8| true) //~ ERROR V0017: the proof does not show this
{}
lemma fn all_the_same(k: int)
    requires k == 255
    ensures Set::new(|x: u8| x <= k) != Set::new(|x: u8| true) //~ ERROR V0017: the proof does not show this
{}
lemma fn in_order(s: Seq<u8>, t: Seq<u8>)
    requires s.to_multiset() == t.to_multiset()
    ensures s == t //~ ERROR V0017: the proof does not show this
{}
lemma fn keys_stay(m: Map<u32, u8>, k: u32)
    ensures m.remove(k).insert(k, 0) == m //~ ERROR V0017: the proof does not show this
{}
lemma fn outside(m: Map<u32, u8>, k: u32)
    requires !m.contains(k)
    ensures m[k] == 1 //~ ERROR V0017: the proof does not show this
{}
@*/

//@ ensures Set::empty().insert(result).len() == 2
//~^ ERROR V0001: this postcondition
pub fn one() -> u32 {
    3
}
