//! A lemma that is false is shown to be so by values, if some are found; what is only not proved is told apart.
/*@
spec fn fact(n: int) -> int
    decreases n
{ if n <= 0 { 1 } else { n * fact(n - 1) } }

lemma fn grows(x: int)
    ensures fact(x) > x
    //~^ ERROR V0017: the proof does not show this
    //~| NOTE: counterexample (confirmed): x = 
{}

lemma fn commutes(s: Seq<u8>, t: Seq<u8>)
    ensures s + t == t + s
    //~^ ERROR V0017: the proof does not show this
    //~| NOTE: counterexample (confirmed): s = [
{}

lemma fn all_of_it(s: Set<u8>, t: Set<u8>)
    requires s.subset_of(t)
    ensures s == t
    //~^ ERROR V0017: the proof does not show this
    //~| NOTE: counterexample (confirmed): s = {
{}

lemma fn found_there(m: Map<u8, bool>)
    ensures m.contains(3) ==> m[3]
    //~^ ERROR V0017: the proof does not show this
    //~| NOTE: counterexample (confirmed): m = {3: false}
{}

lemma fn at_most_once(m: Multiset<u8>)
    ensures m.count(3) < 2
    //~^ ERROR V0017: the proof does not show this
    //~| NOTE: counterexample (confirmed): m = {3: 2}
{}

lemma fn of_any_type<T>(s: Seq<T>)
    ensures s.len() < 3
    //~^ ERROR V0017: the proof does not show this
    //~| NOTE: counterexample (confirmed): s = [
{}

lemma fn on_the_way(x: int)
    requires x > 3
    ensures x > 0
{
    assert x > 5;
    //~^ ERROR V0012: this assertion does not hold
    //~| NOTE: counterexample (confirmed): x = 
}

lemma fn above_two(x: int)
    requires x > 2
    ensures x > 1
{}

lemma fn calls(x: int)
    ensures x * x >= 0
{
    above_two(x);
    //~^ ERROR V0002: a precondition of this call does not hold
    //~| NOTE: counterexample (confirmed): x = 
}

lemma fn fractions(x: real)
    ensures x * x >= x
    //~^ ERROR V0017: the proof does not show this
    //~| NOTE: counterexample (confirmed): x = 
{}

/// True, and not seen without a proof: no values are found.
spec fn steps(n: int) -> int
    decreases n
{ if n <= 0 { 0 } else { 1 + steps(n - 1) } }
lemma fn true_without_a_proof(n: int)
    requires n >= 0
    ensures steps(n) == n
    //~^ ERROR V0017: the proof does not show this
    //~| NOTE: unconfirmed: no values were found for which this is false
{}
@*/
