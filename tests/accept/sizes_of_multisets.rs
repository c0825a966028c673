//! How many elements a multiset has.

//@ ensures v@.to_multiset().len() == result
pub fn count(v: &[u8]) -> usize {
    v.len()
}

//@ requires x < 100
//@ ensures result@.to_multiset().len() == old(v@).to_multiset().len() + 1
pub fn pushed(mut v: Vec<u8>, x: u8) -> Vec<u8> {
    v.push(x);
    v
}

/*@
lemma fn laws(a: Multiset<u32>, b: Multiset<u32>, x: u32)
    ensures Multiset::<u32>::empty().len() == 0 && 0 <= a.len()
    ensures a.insert(x).len() == a.len() + 1
    ensures a.contains(x) ==> a.remove(x).len() == a.len() - 1
    ensures !a.contains(x) ==> a.remove(x).len() == a.len()
    ensures a.union(b).len() == a.len() + b.len()
    ensures a.count(x) <= a.len()
    ensures a.len() == 0 <==> a == Multiset::empty()
    ensures a.len() > 0 ==> exists |y: u32| a.contains(y)
{
}

lemma fn of_sequences(s: Seq<u32>, t: Seq<u32>, i: int, x: u32)
    ensures (s + t).to_multiset().len() == s.len() + t.len()
    ensures s.to_multiset().union(t.to_multiset()).len() == s.len() + t.len()
    ensures s.to_multiset() == t.to_multiset() ==> s.len() == t.len()
    ensures s.update(i, x).to_multiset().len() == s.len()
    ensures 0 <= i < s.len() ==> s.to_multiset().remove(s[i]).len() == s.len() - 1
{
}

/// A queue is known by what is in it.
lemma fn drained(m: Multiset<u32>)
    ensures m.len() > 0 ==> exists |x: u32| m.remove(x).len() < m.len()
{
    if m.len() > 0 {
        assert exists |x: u32| m.contains(x);
        let x = choose |x: u32| m.contains(x);
        assert m.remove(x).len() < m.len();
    }
}
@*/

fn main() {
    println!("{} {:?}", count(&[1, 2, 2]), pushed(vec![1], 2));
}
