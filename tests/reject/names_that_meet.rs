//# shows: next(1) != 3
//! A variable with the name that the first argument of a function might have had.

/*@
lemma fn only_one(x: int)
    ensures Set::new(|y: int| y == x).contains(x + 1)
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn chosen(x: int)
    ensures (choose |y: int| exists |k: int| y == 2 * k) == 2 * x
    //~^ ERROR V0017: the proof does not show this
{}

lemma fn sets_of_sets(x: int, s: Set<Set<int>>)
    requires s == Set::new(|t: Set<int>| t == Set::new(|y: int| y > x))
    ensures s.contains(Set::new(|z: int| z >= x))
    //~^ ERROR V0017: the proof does not show this
{}
@*/

//@ requires x < 10
//@ ensures Set::new(|y: int| y == x).contains(result - 2)
//~^ ERROR V0001: this postcondition
pub fn next(x: u32) -> u32 {
    x + 1
}
