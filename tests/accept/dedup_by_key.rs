//! Of neighbours with the same key only the first stays: what is left is a part of what was, in its order.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    pub key: u8,
    pub value: u32,
}

/*@
spec fn deduped(s: Seq<Entry>) -> Seq<Entry>
    decreases s.len()
{
    if s.len() == 0 { Seq::empty() }
    else if s.len() > 1 && s[s.len() - 1].key == s[s.len() - 2].key { deduped(s.take(s.len() - 1)) }
    else { deduped(s.take(s.len() - 1)).push(s[s.len() - 1]) }
}

/// No neighbours are left with the same key; the last key stays.
lemma fn neighbours_differ(s: Seq<Entry>)
    ensures forall |i: int| 0 <= i < deduped(s).len() - 1 ==> deduped(s)[i].key != deduped(s)[i + 1].key
    ensures deduped(s).len() <= s.len() && (s.len() > 0 ==> deduped(s).len() > 0)
    ensures s.len() > 0 ==> deduped(s)[deduped(s).len() - 1].key == s[s.len() - 1].key
    decreases s.len()
{
    if s.len() > 0 { neighbours_differ(s.take(s.len() - 1)); }
}
@*/

//@ ensures v@ == deduped(old(v@))
//@ ensures forall |i: int| 0 <= i < v.len() - 1 ==> v[i].key != v[i + 1].key
pub fn dedup_by_key(v: &mut Vec<Entry>) {
    let mut kept = 0;
    let mut i = 0;
    while i < v.len()
    //@ invariant kept <= i && i <= v.len() && v.len() == old(v.len())
    //@ invariant v@.take(kept) == deduped(old(v@).take(i)) && v@.skip(i) == old(v@).skip(i)
    {
        //@ neighbours_differ(old(v@).take(i));
        let entry = v[i];
        if kept == 0 || v[kept - 1].key != entry.key {
            v[kept] = entry;
            kept += 1;
        }
        i += 1;
    }
    //@ neighbours_differ(old(v@));
    v.truncate(kept);
}

fn main() {
    let mut v: Vec<Entry> = Vec::new();
    for (key, value) in [(1, 10), (1, 11), (2, 12), (1, 13), (1, 14)] {
        v.push(Entry { key, value });
    }
    dedup_by_key(&mut v);
    println!("{v:?}");
}
