//! Ghost code: variables, calc, assert by, lemmas with proofs.
/*@
spec fn sum(s: Seq<u32>) -> int decreases s.len() { if s.len() == 0 { 0 } else { sum(s.drop_last()) + s.last() } }
lemma fn sum_push(s: Seq<u32>, x: u32)
    ensures sum(s.push(x)) == sum(s) + x
{
    assert s.push(x).drop_last() == s;
    calc {
        sum(s.push(x));
        == sum(s.push(x).drop_last()) + s.push(x).last();
        == sum(s) + x by { assert s.push(x).last() == x; }
    }
}
lemma fn sum_bound(s: Seq<u32>)
    ensures sum(s) <= s.len() * 0xffff_ffff
    decreases s.len()
{
    if s.len() > 0 {
        sum_bound(s.drop_last());
        let x = s.last();
        assert x <= 0xffff_ffff;
    } else {
        assert sum(s) == 0;
    }
}
axiom fn trust_me(a: int, b: int) requires a > 0 ensures a * b == b * a;
axiom forall |x: int| x + 0 == x;
@*/
pub fn main() {}
//@ requires v.len() < 1000
//@ lemma sum_bound
//@ ensures result == sum(v@)
pub fn total(v: &[u32]) -> u64 {
    let mut t: u64 = 0;
    let mut i = 0;
    //@ ghost let mut seen = Seq::<u32>::empty();
    while i < v.len()
    //@ invariant i <= v.len() && seen == v@.take(i) && t == sum(seen)
    //@ decreases v.len() - i
    //@ ensures seen == v@
    {
        //@ sum_push(seen, v[i as int]);
        //@ ghost seen = seen.push(v[i as int]);
        t += v[i] as u64;
        i += 1;
        //@ assert t <= i * 0xffff_ffff by { sum_bound(seen); }
        //@ trust_me(1, t as int);
    }
    //@ assert seen == v@;
    //@ reveal sum;
    //@ split v.len() == 0;
    t
}
