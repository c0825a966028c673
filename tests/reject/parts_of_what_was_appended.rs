//# shows: places(&[1, 1]) && ![1, 1].contains(&0)
//! What recursive functions make of parts of a sequence to which something was appended.

/*@
spec fn copied(s: Seq<u8>) -> Seq<u8>
    decreases s.len()
{
    if s.len() == 0 { s } else { copied(s.drop_last()).push(s.last()) }
}

spec fn twice(s: Seq<u8>) -> Seq<u8>
    decreases s.len()
{
    if s.len() == 0 { s } else { chosen(s.last(), twice(s.drop_last())) }
}

spec fn chosen(x: u8, s: Seq<u8>) -> Seq<u8> {
    if x > 9 { s } else { s.push(x).push(x) }
}

lemma fn without_the_last(s: Seq<u8>, x: u8)
    requires s.len() > 0 && copied(s) == s
    ensures copied(s.push(x)) == s
//~^ ERROR V0017: does not show this
{
    assert s.push(x).drop_last() == s;
}

lemma fn longer(s: Seq<u8>, x: u8)
    ensures twice(s.push(x)).len() == twice(s).len() + 2
//~^ ERROR V0017: does not show this
{
    assert s.push(x).drop_last() == s;
}
@*/

/// Each place below the length is an element: not so where two are alike.
//@ ensures result ==> (forall |k: int| 0 <= k < v.len() ==> exists |i: int| 0 <= i < v.len() && v[i] == k)
//~^ ERROR V0001: does not hold
pub fn places(v: &[u8]) -> bool {
    for x in v
    {
        if *x as usize >= v.len() {
            return false;
        }
    }
    true
}
