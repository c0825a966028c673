//! What a trait says of all its implementations is proved of each, and used of any.
#![allow(unused)]

pub trait Ranked {
    /*@
    spec fn rank(self) -> int;
    axiom fn positive(self) ensures self.rank() > 0;
    axiom fn at_most(self, limit: int) requires limit >= 1000 ensures self.rank() <= limit;
    @*/
    //@ ensures result == self.rank()
    fn get(&self) -> u32;
}

pub struct One;
impl Ranked for One {
    /*@ spec fn rank(self) -> int { 1 } @*/
    fn get(&self) -> u32 { 1 }
}

/*@
spec fn doubled(n: int) -> int
    decreases n
{
    if n <= 0 { 1 } else { 2 * doubled(n - 1) }
}
lemma fn doubled_is_positive(n: int)
    ensures doubled(n) > 0
    decreases n
{
    if n > 0 {
        doubled_is_positive(n - 1);
    }
}
@*/

pub struct Power {
    pub exponent: u8,
    pub value: u32,
}
/*@ invariant Power: self.exponent <= 1 && self.value == doubled(self.exponent as int) @*/
impl Ranked for Power {
    /*@
    spec fn rank(self) -> int { if self.exponent <= 1 { doubled(self.exponent as int) } else { 1 } }
    lemma fn positive(self) ensures self.rank() > 0 { doubled_is_positive(self.exponent as int); }
    lemma fn at_most(self, limit: int)
        requires limit >= 1000
        ensures self.rank() <= limit
    {
        if self.exponent == 1 {
            assert doubled(1) == 2;
        }
    }
    @*/
    fn get(&self) -> u32 { self.value }
}

pub struct Wrapped<T>(T);
impl<T> Ranked for Wrapped<T> {
    /*@ spec fn rank(self) -> int { 7 } @*/
    fn get(&self) -> u32 {
        7
    }
}

/// What is known of a part is known of the whole that holds it.
pub struct Pair<A, B>(A, B);
impl<A: Ranked, B> Pair<A, B> {
    //@ ensures result > 0
    fn first(&self) -> u32 {
        //@ self.0.positive();
        self.0.get()
    }
}

//@ ensures result > 0
pub fn read<T: Ranked>(x: &T) -> u32 {
    //@ x.positive();
    x.get()
}

//@ ensures result <= 100
pub fn share<T: Ranked>(x: &T) -> u32 {
    //@ x.positive();
    100 / x.get()
}

fn main() {
    println!("{} {}", read(&One), share(&Power { exponent: 1, value: 2 }));
    println!("{} {}", read(&Wrapped(One)), Pair(One, 3).first());
}
