//# shows: { bigger(0) == 0 }
//# shows: { wrong_bound(&[1, 2]) == 3 }
//! What must not be concluded of definitions.
#![allow(unused)]
/*@
spec fn doubled(n: int) -> int
    ensures result > n
    //~^ ERROR V0001: what this definition ensures
{ 2 * n }

/// That it is so of what is smaller does not help where there is nothing smaller.
spec fn steps(n: int) -> int
    ensures result > n
    //~^ ERROR V0001: what this definition ensures
    decreases n
{ if n <= 0 { 1 } else { steps(n - 1) } }

/// One that does not end ensures nothing.
spec fn endless(n: int) -> int
    ensures result > n
{ endless(n) + 1 } //~ ERROR V0011: nothing says why this recursion ends

/// Two that would each be right if the other one were.
spec fn one(n: int) -> int
    ensures result == other(n) + 1
    //~^ ERROR V0001: what this definition ensures
{ n }
spec fn other(n: int) -> int
    ensures one(n) == result + 1
    //~^ ERROR V0001: what this definition ensures
{ n }

/// The first would be right if the second were; so nothing is known of either.
spec fn ping(n: int) -> int
    ensures result > 0
    decreases n, 1
{ if n <= 0 { 1 } else { pong(n) } }
spec fn pong(n: int) -> int
    ensures result > 0
    //~^ ERROR V0001: what this definition ensures
    decreases n, 0
{ if n <= 1 { 0 } else { ping(n - 1) } }

/// Of a value of a variant that there is not nothing holds, and it may be asked for.
spec fn first(s: Seq<u8>) -> int
    ensures result == s[0] && s.len() > 0
    //~^ ERROR V0001: what this definition ensures
{ s[0] as int }

spec fn hidden(n: int) -> int
    opaque
    ensures result == n + 2
    //~^ ERROR V0001: what this definition ensures
{ n + 1 }

lemma fn nothing_is_known_of_these(n: int)
    ensures true
{
    assert doubled(0) > 0; //~ ERROR V0012: this assertion
}
lemma fn nor_of_this()
    ensures endless(3) > 3
    //~^ ERROR V0017: the proof does not show this
{}
lemma fn nor_of_what_the_other_one_would_help_with(n: int)
    ensures ping(n) > 0
    //~^ ERROR V0017: the proof does not show this
{}
lemma fn nor_of_what_is_hidden()
    ensures hidden(3) == 5
    //~^ ERROR V0017: the proof does not show this
{}
@*/

//@ ensures result > n
//~^ ERROR V0001: this postcondition
//@ ensures result == doubled(n as int)
pub fn bigger(n: u8) -> u16 { n as u16 * 2 }

/// The bound of a sum is that of the type of its elements.
//@ requires v.len() <= 1000 && v@.sum() <= 1000
//@ ensures result <= v.len()
//~^ ERROR V0001: this postcondition
pub fn wrong_bound(v: &[u16]) -> u16 { v.iter().sum() }
