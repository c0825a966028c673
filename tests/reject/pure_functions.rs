//# shows: wrong(3) == 4
//# shows: first(3) != 7
//! Pure functions with loops and recursion: nothing is known of them that rests on itself.

/// Its contract holds only if it holds.
//@ pure
//@ ensures result == 3 || wrong(x) == 3
//~^ ERROR V0001: this postcondition
//@ decreases x
pub fn wrong(x: u32) -> u32 {
    if x > 100 { wrong(x - 1) } else { 4 }
}

/// Each of two says that the other one is right.
//@ pure
//@ ensures result == 7 || second(x) == 8
//~^ ERROR V0001: this postcondition
pub fn first(x: u32) -> u32 {
    let mut i = x;
    while i > 0
    //@ decreases i
    {
        i -= 1;
    }
    9
}

//@ pure
//@ ensures result == 8 || first(x) == 7
//~^ ERROR V0001: this postcondition
pub fn second(x: u32) -> u32 {
    let mut i = x;
    while i > 0
    //@ decreases i
    {
        i -= 1;
    }
    9
}

/// A lemma about a function whose proof uses the lemma.
//@ pure
//@ requires x < 10
//@ ensures result > 10
//~^ ERROR V0001: this postcondition
//@ decreases x
pub fn lifted(x: u32) -> u32 {
    //@ it_is_large(x);
    if x == 0 { 0 } else { lifted(x - 1) }
}

/*@
lemma fn it_is_large(x: u32)
    requires x < 10
    ensures lifted(x) > 10
    //~^ ERROR V0017: the proof does not show this
{}
@*/

/// That it ends has to be shown without it.
//@ pure
//@ ensures endless(x) == x
//@ decreases x
pub fn endless(x: u32) -> u32 {
    endless(x)
    //~^ ERROR V0009: this measure
}

/// Where it must not be called, nothing is known of it.
//@ pure
//@ requires x == 0
//@ ensures result == 0
//@ decreases x
pub fn only_at_zero(x: u32) -> u32 {
    if x == 0 { 0 } else { only_at_zero(x) + 1 }
}

/*@
lemma fn elsewhere(x: u32)
    ensures only_at_zero(x) == 0
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn nothing_follows_from_it(x: u32)
    requires x == 5
    ensures false
    //~^ ERROR V0017: the proof does not show this
{
    assert only_at_zero(x) == only_at_zero(x);
}
@*/

//@ pure
//@ ensures result <= v.len()
pub fn count(v: &[u32]) -> usize {
    let mut i = 0;
    while i < v.len()
    //@ invariant i <= v.len()
    //@ decreases v.len() - i
    {
        i += 1;
    }
    i
}

/*@
/// Its contract does not say so.
lemma fn it_counts_all(v: [u32])
    ensures count(v) == 3
    //~^ ERROR V0017: the proof does not show this
{}
@*/
