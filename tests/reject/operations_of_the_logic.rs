//# shows: last_of(&[1, 2]) != 1
//! What does not hold of sequences, sets, maps and multisets.

/*@
lemma fn an_update_outside_changes_nothing(s: Seq<int>, x: int)
    ensures s.update(s.len(), x) == s.push(x)
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn the_other_way_round(s: Seq<int>, t: Seq<int>)
    ensures s + t == t + s
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn one_too_few(s: Seq<int>, i: int)
    requires 0 < i < s.len()
    ensures s.take(i - 1) + s.skip(i) == s
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn removed_and_inserted(a: Set<int>, x: int)
    ensures a.remove(x).insert(x) == a
    //~^ ERROR V0017: the proof does not show this
{}

/// It may have been there already.
lemma fn one_more(a: Set<int>, x: int)
    requires a.is_finite()
    ensures a.insert(x).len() == a.len() + 1
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn the_first_map_counts(m: Map<int, int>, n: Map<int, int>, k: int)
    requires m.contains(k)
    ensures m.union(n)[k] == m[k]
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn order_of_insertions(m: Map<int, int>, k: int, l: int)
    ensures m.insert(k, 1).insert(l, 2) == m.insert(l, 2).insert(k, 1)
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn removed_from_a_multiset(a: Multiset<int>, x: int)
    ensures a.remove(x).insert(x) == a
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn the_same_elements_in_another_order(s: Seq<int>, t: Seq<int>)
    requires s.to_multiset() == t.to_multiset()
    ensures s == t
    //~^ ERROR V0017: the proof does not show this
{}

/// As often as they are there, and not once each.
lemma fn counted_once(s: Seq<u8>, i: int)
    requires 0 <= i < s.len()
    ensures s.to_multiset().count(s[i]) == 1
    //~^ ERROR V0017: the proof does not show this
{}

/// A place that is none holds what it likes.
lemma fn counted_at_no_place(s: Seq<u8>, i: int)
    ensures s.to_multiset().contains(s[i])
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn where_it_was(s: Seq<u8>, t: Seq<u8>, x: u8)
    requires s.to_multiset() == t.to_multiset().insert(x)
    requires t.len() > 0
    ensures s[0] == x || s[0] == t[0]
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn least_of_more(s: Seq<u8>, t: Seq<u8>, x: u8, least: u8)
    requires s.to_multiset() == t.to_multiset().insert(x)
    requires forall |i: int| 0 <= i < t.len() ==> least <= t[i]
    ensures forall |i: int| 0 <= i < s.len() ==> least <= s[i]
    //~^ ERROR V0017: the proof does not show this
{}
@*/

//@ requires v.len() > 0
//@ ensures result == v@.first()
//~^ ERROR V0001: this postcondition
pub fn last_of(v: &[u32]) -> u32 {
    v[v.len() - 1]
}
