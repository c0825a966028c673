//# shows: add_up(&[7]) != 7
//! What does not follow of `choose`, of functions as values, and of real numbers.

/*@
spec fn pick(s: Set<int>) -> int { choose |x: int| s.contains(x) }

/// Nothing is known of what is chosen where there is nothing to choose.
lemma fn of_the_empty_set()
    ensures Set::<int>::empty().contains(pick(Set::empty()))
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn nothing_is_chosen_as_zero()
    ensures pick(Set::empty()) == 0
    //~^ ERROR V0017: the proof does not show this
{}

/// Which of two is chosen is not known.
lemma fn the_smaller_of_two()
    ensures (choose |x: int| x == 1 || x == 2) == 1
    //~^ ERROR V0017: the proof does not show this
{}

/// Different sets may give different elements.
lemma fn a_larger_set_gives_the_same(s: Set<int>, x: int)
    requires s.contains(3)
    ensures pick(s.insert(x)) == pick(s)
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn the_least_is_chosen(n: u8)
    ensures (choose |m: u8| m >= n) == n
    //~^ ERROR V0017: the proof does not show this
{}

/// There is no `u8` that is larger.
lemma fn out_of_the_type(n: u8)
    ensures (choose |m: u8| m > n) > n
    //~^ ERROR V0017: the proof does not show this
{}

// --- Functions

spec fn sum(n: int, f: fn(int) -> int) -> int
    decreases n
{
    if n <= 0 { 0 } else { sum(n - 1, f) + f(n - 1) }
}

spec fn without_end(n: int, f: fn(int) -> int) -> int
    decreases n
{
    f(without_end(n, f))
    //~^ ERROR V0009: may not decrease
}

lemma fn equal_at_one_place(f: fn(int) -> int, g: fn(int) -> int)
    requires f(0) == g(0)
    ensures f == g
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn sums_of_other_functions(f: fn(int) -> int, g: fn(int) -> int)
    requires forall |x: int| 0 <= x < 3 ==> f(x) == g(x)
    ensures sum(4, f) == sum(4, g)
    //~^ ERROR V0017: the proof does not show this
{}

/// Beyond its values a function says nothing that would tell it from another.
lemma fn different_only_where_there_is_no_value()
    ensures (|x: nat| x as int) != (|x: nat| if x >= 0 { x as int } else { 7 })
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn every_function_is_known(f: fn(int) -> int)
    ensures f(2) == 2
    //~^ ERROR V0017: the proof does not show this
{}

/// No type holds all the sets of its values.
ghost enum Paradox { Of(Set<Box<Paradox>>) }

lemma fn of_itself(p: Paradox)
//~^ ERROR U0002: a type that holds a set of itself
    ensures p is Of
{}

ghost enum Reflexive { Of(fn(Box<Reflexive>) -> bool) }

lemma fn of_its_functions(p: Reflexive)
//~^ ERROR U0002: a type that holds a set of itself
    ensures p is Of
{}

// --- Real numbers

lemma fn a_third_is_none(x: real)
    requires x * 3 == 1
    ensures x == 0.33
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn no_number_between(a: real)
    requires 0.0 < a < 1.0
    ensures a == 0.5
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn division_by_zero(a: real)
    ensures a / 0.0 == a
    //~^ ERROR V0017: the proof does not show this
{}

// --- Computed

spec fn power(base: int, n: int) -> int
    decreases n
{
    if n <= 0 { 1 } else { base * power(base, n - 1) }
}

lemma fn computed_wrongly()
    ensures power(3, 5) == 244
    //~^ ERROR V0017: the proof does not show this
{}

spec fn one_larger(n: int) -> int
{
    if n == 7 { one_larger(7) + 1 } else { 0 }
    //~^ ERROR V0011: nothing says why
}

lemma fn not_computed_without_an_end()
    ensures one_larger(6) == 0
    //~^ ERROR V0017: the proof does not show this
{}
@*/

//@ requires n < 10
//@ ensures result == choose |m: u8| m > n
//~^ ERROR V0001: this postcondition
pub fn next(n: u8) -> u8 {
    n + 1
}

//@ requires v.len() == 1
//@ ensures result == sum(v.len() as int, |i: int| v[i] as int)
//~^ ERROR V0001: this postcondition
pub fn add_up(v: &[u32]) -> u32 {
    let _ = v;
    0
}
