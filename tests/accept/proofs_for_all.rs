//! `assert forall |x| … by { … }`: steps that speak of any value.

/*@
spec fn even(n: int) -> bool { exists |k: int| n == 2 * k }

lemma fn a_sum_of_even_numbers(a: int, b: int)
    requires even(a) && even(b)
    ensures even(a + b)
{
    let k = choose |k: int| a == 2 * k;
    let l = choose |l: int| b == 2 * l;
    assert a + b == 2 * (k + l);
}

lemma fn doubling_keeps_even_numbers(s: Seq<int>)
    requires forall |i: int| 0 <= i < s.len() ==> even(s[i])
    ensures forall |i: int| 0 <= i < s.len() ==> even(s[i] + s[i])
{
    assert forall |i: int| 0 <= i < s.len() ==> even(s[i] + s[i]) by {
        a_sum_of_even_numbers(s[i], s[i]);
    }
}

spec fn power(base: int, n: int) -> int
    decreases n
{
    if n <= 0 { 1 } else { base * power(base, n - 1) }
}

lemma fn a_power_is_positive(base: int, n: int)
    requires base > 0
    ensures power(base, n) > 0
    decreases n
{
    if n > 0 {
        a_power_is_positive(base, n - 1);
    }
}

spec fn all_positive(s: Seq<int>) -> bool { forall |i: int| 0 <= i < s.len() ==> s[i] > 0 }

lemma fn powers_are_positive(base: int, n: int)
    requires base > 0
    ensures all_positive(Seq::new(n, |i: int| power(base, i)))
{
    assert forall |b: int, e: int| b > 0 ==> e > 0 ==> power(b, e) > 0 by {
        a_power_is_positive(b, e);
    }
    assert forall |i: int| i <= 0 ==> power(base, i) == 1 by {}
}

/// The cases of a proof.
lemma fn squares_are_not_negative(s: Seq<int>)
    ensures forall |i: int| 0 <= i < s.len() ==> s[i] * s[i] >= 0
{
    assert forall |x: int| x * x >= 0 by {
        if x >= 0 {
            assert x * x >= 0 * x;
        } else {
            assert (0 - x) * (0 - x) == x * x;
        }
    }
}
@*/

//@ requires forall |i: int| 0 <= i < v.len() ==> v[i] < 1000
//@ ensures forall |i: int| 0 <= i < v.len() ==> v[i] == 2 * old(v)[i]
pub fn double(v: &mut [u32]) {
    for i in 0..v.len()
    //@ invariant v.len() == old(v.len())
    //@ invariant forall |k: int| 0 <= k < i ==> v[k] == 2 * old(v)[k]
    //@ invariant forall |k: int| i <= k < v.len() ==> v[k] == old(v)[k]
    {
        v[i] *= 2;
        /*@ assert forall |k: int| 0 <= k <= i ==> v[k] == 2 * old(v)[k] by {
            if k < i {
                assert v[k] == 2 * old(v)[k];
            }
        } @*/
    }
}

fn main() {
    let mut v = [1, 2, 3];
    double(&mut v);
    println!("{:?}", v);
}
