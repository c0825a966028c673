//# shows: truncated(2, 3) != -1
//# shows: kept(-5) != 0
//# shows: below_zero(-1) != -1
//! What is before 0 is 0, which is no smaller; and what a definition says of natural numbers it says of no others.

/*@
spec fn same(n: nat) -> int
    decreases n
{
    if n == 0 { 0 } else { 1 + same(n) } //~ ERROR V0009: this measure may not decrease
}

spec fn from_one(n: nat) -> int
    decreases n
{
    if n == 1 { 0 } else { 1 + from_one((n - 1) as nat) } //~ ERROR V0009: this measure may not decrease
}

spec fn upwards(n: nat) -> int
    decreases 10 - n
{
    if n == 10 { 0 } else { 1 + upwards(n + 1) } //~ ERROR V0009: this measure may not decrease
}

spec fn unmeasured(n: nat) -> nat {
    if n == 0 { 0 } else { unmeasured((n - 1) as nat) }
    //~^ ERROR V0011: nothing says why this recursion ends
    //~| HELP: before the body of each definition
}

/// It ends for what is a natural number; of `half(-1) == 1 + half(-1)` nothing may follow.
spec fn half(n: nat) -> int
    decreases n
{
    if n == 0 { 0 } else { 1 + half((n / 2) as nat) }
}

lemma fn unmeasured_lemma(n: nat)
    ensures half(n) >= 0
{
    if n > 0 { unmeasured_lemma((n / 2) as nat); }
    //~^ ERROR V0011: nothing says why this induction ends
    //~| HELP: after what each lemma of the circle ensures
}

lemma fn absurd()
    ensures false //~ ERROR V0017: the proof does not show this
{
    assert half(0) == 0;
    assert half((-1) as nat) == 0;
}
@*/

//@ ensures result == a - b
//~^ ERROR V0001: this postcondition does not hold
pub fn truncated(a: u8, b: u8) -> i32 {
    a.saturating_sub(b) as i32
}

//@ ensures result == (x as nat)
//~^ ERROR V0001: this postcondition does not hold
pub fn kept(x: i32) -> i32 {
    x
}

/// A number that is negative is none.
//@ ensures result == half(x as nat) + (x - (x as nat))
//~^ ERROR V0001: this postcondition
pub fn below_zero(x: i8) -> i8 {
    0
}
