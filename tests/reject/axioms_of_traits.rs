//! What a trait says of all its implementations has to hold of each.
#![allow(unused)]

pub trait Ranked {
    /*@
    spec fn rank(self) -> int;
    axiom fn positive(self) ensures self.rank() > 0;
    @*/
    fn get(&self) -> u32;
}

pub struct Below;
impl Ranked for Below { //~ ERROR V0017: what the trait says of all its implementations
    /*@ spec fn rank(self) -> int { 0 - 5 } @*/
    fn get(&self) -> u32 { 1 }
}

/// Its own lemma rests on what it has to show.
pub struct Circular;
impl Ranked for Circular {
    /*@
    spec fn rank(self) -> int { 0 }
    lemma fn positive(self) ensures self.rank() > 0 { Ranked::positive(self); } //~ ERROR V0011: nothing says why this induction
    @*/
    fn get(&self) -> u32 { 1 }
}

/// By way of another lemma, too.
pub struct ByAnother;
/*@
lemma fn another(x: ByAnother) ensures x.rank() > 0 { Ranked::positive(x); } //~ ERROR V0011: nothing says why this induction
@*/
impl Ranked for ByAnother {
    /*@
    spec fn rank(self) -> int { 0 }
    lemma fn positive(self) ensures self.rank() > 0 { another(self); } //~ ERROR V0011: nothing says why this induction
    @*/
    fn get(&self) -> u32 { 1 }
}

/// Another lemma than the one that is needed.
pub struct Weaker;
impl Ranked for Weaker { //~ ERROR V0017: what the trait says of all its implementations
    /*@
    spec fn rank(self) -> int { 0 }
    lemma fn positive(self) ensures self.rank() >= 0 { }
    @*/
    fn get(&self) -> u32 { 1 }
}

/// By what a function promises whose proof rests on it.
pub struct ByFunction(u32);
impl ByFunction {
    //@ pure
    //@ ensures result > 0 && self.rank() > 0
    pub fn measured(&self) -> u32 { //~ WARNING V0033: no run
        //@ Ranked::positive(*self);
        if self.0 > 0 { return self.0; }
        let mut n = 1;
        while n < 1 //~ WARNING V0033: no run
        //@ invariant n == 1
        //@ decreases 1 - n
        { n += 1; }
        n
    }
}
impl Ranked for ByFunction {
    /*@
    spec fn rank(self) -> int { 0 }
    lemma fn positive(self) ensures self.rank() > 0 { assert self.measured() > 0; }
    //~^ ERROR V0012: this assertion
    //~| ERROR V0017: the proof does not show this
    @*/
    fn get(&self) -> u32 { 1 }
}

pub struct Pair<T>(T, u32);
impl<T: Ranked> Ranked for Pair<T> { //~ ERROR V0017: what the trait says of all its implementations
    /*@ spec fn rank(self) -> int { self.1 as int } @*/
    fn get(&self) -> u32 { 1 }
}
