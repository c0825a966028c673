//! What the operations of sequences, sets, maps and multisets are, and equality without hints.

/*@
lemma fn sequences(s: Seq<int>, t: Seq<int>, x: int, i: int)
    requires 0 <= i < s.len()
    ensures s.push(x).last() == x && s.push(x).drop_last() == s && s.push(x).len() == s.len() + 1
    ensures s.update(i, x)[i] == x && s.update(i, x).len() == s.len() && s.update(i, s[i]) == s
    ensures s.take(i) + s.skip(i) == s && (s + t).take(s.len()) == s && (s + t).skip(s.len()) == t
    ensures s.subrange(i, s.len()) == s.skip(i) && s.subrange(0, i) == s.take(i) && s.subrange(i, i) == Seq::empty()
    ensures s.reverse().reverse() == s && s.reverse()[0] == s.last()
    ensures s.contains(s[i]) && s.push(x).contains(x) && !Seq::<int>::empty().contains(x)
    ensures s.map(|y: int| y + 1)[i] == s[i] + 1 && s.map(|y: int| y) == s
    ensures s.take(i).is_prefix_of(s) && s.first() == s[0]
    ensures Seq::new(s.len(), |k: int| s[k]) == s && s.update(-1, x) == s
    ensures s.to_set().contains(s[i])
{}

lemma fn sums_of_sequences(a: Seq<int>, b: Seq<int>, c: Seq<int>)
    ensures (a + b) + c == a + (b + c) && a + Seq::empty() == a && Seq::empty() + a == a
    ensures (a + b).len() == a.len() + b.len()
{}

lemma fn sets(a: Set<int>, b: Set<int>, c: Set<int>, x: int, y: int)
    ensures a.insert(x).contains(x) && !a.remove(x).contains(x)
    ensures a.insert(x).insert(y) == a.insert(y).insert(x) && a.insert(x).remove(x).insert(x) == a.insert(x)
    ensures a.union(b) == b.union(a) && a.intersect(b) == b.intersect(a) && a.union(a) == a
    ensures a.intersect(b.union(c)) == a.intersect(b).union(a.intersect(c))
    ensures a.difference(b).intersect(b).is_empty() && a.difference(b).disjoint(b)
    ensures a.subset_of(a.union(b)) && a.intersect(b).subset_of(a)
    ensures a.subset_of(b) && b.subset_of(a) ==> a == b
    ensures Set::new(|z: int| a.contains(z) && b.contains(z)) == a.intersect(b)
    ensures Set::<int>::empty().len() == 0 && Set::<int>::empty().insert(x).len() == 1
    ensures a.is_finite() && !a.contains(x) ==> a.insert(x).len() == a.len() + 1
{}

lemma fn maps(m: Map<int, int>, n: Map<int, int>, k: int, l: int, v: int)
    ensures m.insert(k, v)[k] == v && m.insert(k, v).contains(k) && m.insert(k, v).dom() == m.dom().insert(k)
    ensures k != l ==> m.insert(k, v)[l] == m[l] && m.insert(k, v).insert(l, 0) == m.insert(l, 0).insert(k, v)
    ensures !m.remove(k).contains(k) && m.remove(k).get(k) == None && m.insert(k, v).get(k) == Some(v)
    ensures m.contains(k) ==> m.insert(k, m[k]) == m
    ensures m.remove(k).insert(k, v) == m.insert(k, v)
    ensures m.union(n).dom() == m.dom().union(n.dom()) && (n.contains(k) ==> m.union(n)[k] == n[k])
    ensures m.restrict(m.dom()) == m && m.restrict(Set::empty()) == Map::empty()
    ensures Map::new(m.dom(), |i: int| m[i]) == m
{}

lemma fn multisets(a: Multiset<int>, b: Multiset<int>, x: int, y: int)
    ensures a.insert(x).count(x) == a.count(x) + 1 && a.insert(x).remove(x) == a
    ensures a.insert(x).insert(y) == a.insert(y).insert(x) && a.union(b) == b.union(a)
    ensures a.subset_of(a.union(b)) && a.insert(x).contains(x)
    ensures Multiset::<int>::empty().count(x) == 0
{}

lemma fn sequences_as_multisets(s: Seq<int>, t: Seq<int>, x: int, i: int, j: int)
    requires 0 <= i < s.len() && 0 <= j < s.len()
    ensures s.push(x).to_multiset() == s.to_multiset().insert(x)
    ensures (s + t).to_multiset() == s.to_multiset().union(t.to_multiset())
    ensures s.update(i, s[j]).update(j, s[i]).to_multiset() == s.to_multiset()
{}
@*/

fn main() {}
