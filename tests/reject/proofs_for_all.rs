//# shows: unchanged(3) != 4
//! Proofs about all values that show less than is claimed.

/*@
lemma fn only_some()
    ensures forall |i: int| 0 <= i < 10 ==> i < 5
{
    assert forall |i: int| 0 <= i < 10 ==> i < 5 by {}
    //~^ ERROR V0012: this assertion
}

/// What is assumed is what stands before `==>`, and no more.
lemma fn the_guard_is_needed(s: Seq<int>)
    requires forall |i: int| 0 <= i < s.len() ==> s[i] > 0
    ensures forall |i: int| s[i] > 0
{
    assert forall |i: int| s[i] > 0 by {
        assert s[i] > 0;
        //~^ ERROR V0012: this assertion
    }
}

/// What the steps have shown of one value is not known outside.
lemma fn the_steps_stay_inside()
    ensures false
    //~^ ERROR V0017: the proof does not show this
{
    assert forall |i: int| i > 3 && i < 3 ==> i == 7 by {
        assert false;
    }
}

lemma fn a_value_of_the_type(n: u8)
    ensures n < 255
{
    assert forall |m: u8| m < 255 by {}
    //~^ ERROR V0012: this assertion
}

lemma fn induction_without_end(n: int)
    ensures n > 0
    decreases n
{
    assert forall |m: int| m <= n ==> m > 0 by {
        induction_without_end(m);
        //~^ ERROR V0009: may not decrease
    }
}
@*/

//@ ensures result == 4
//~^ ERROR V0001: this postcondition
pub fn unchanged(x: u32) -> u32 {
    //@ assert forall |y: u32| y == 4 ==> y + 1 == 5 by {}
    x
}
