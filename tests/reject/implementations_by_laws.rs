//# shows: { Turned(Same(1)).is_below(&Turned(Same(2))) == Turned(Same(2)).is_below(&Turned(Same(1))) }
//! What types do not say of the end of definitions, and what is not promised of the parts.
#![allow(unused)]

pub trait Law {
    /*@
    spec fn value(self) -> int;
    axiom fn positive(x: Self) ensures x.value() > 0;
    @*/
}

/// Each for its own type, and not for that of its part.
pub struct Own<T>(pub T);
impl<T: Law> Law for Own<T> {
    /*@
    spec fn value(self) -> int { Own(self.0).value() + 1 } //~ ERROR V0011: nothing says why this recursion ends
    @*/
    //~^^^^ ERROR V0017: what the trait says of all its implementations
}

/// By way of one for a larger type.
pub struct Larger<T>(pub T);
impl<T: Law> Law for Larger<T> {
    /*@
    spec fn value(self) -> int { of_more(self.0) } //~ ERROR V0011: nothing says why this recursion ends
    @*/
    //~^^^^ ERROR V0017: what the trait says of all its implementations
}
/*@
spec fn of_more<T: Law>(x: T) -> int { Larger(x).value() } //~ ERROR V0011: nothing says why this recursion ends
@*/

/// The law of the own type does not prove itself.
pub struct Proved<T>(pub T);
impl<T: Law> Law for Proved<T> {
    /*@
    spec fn value(self) -> int { 0 - self.0.value() }
    lemma fn positive(x: Self)
        ensures x.value() > 0
    { Self::positive(x); } //~ ERROR V0011: nothing says why this induction ends
    @*/
}

/// Nor does it by way of a lemma for any type that has it.
pub struct Around<T>(pub T);
impl<T: Law> Law for Around<T> {
    /*@
    spec fn value(self) -> int { 0 - self.0.value() }
    lemma fn positive(x: Self)
        ensures x.value() > 0
    { for_any(x); } //~ ERROR V0011: nothing says why this induction ends
    @*/
}
/*@
lemma fn for_any<T: Law>(x: T)
    ensures x.value() > 0
{ T::positive(x); } //~ ERROR V0011: nothing says why this induction ends
@*/

/// What is promised of the part says nothing of its difference from 5.
pub struct Less<T>(pub T);
impl<T: Law> Law for Less<T> {
    /*@ spec fn value(self) -> int { self.0.value() - 5 } @*/
    //~^^ ERROR V0017: what the trait says of all its implementations
}

pub trait Ranking {
    /*@
    spec fn below(self, o: Self) -> bool;
    axiom fn one_way(x: Self, y: Self) requires x.below(y) ensures !y.below(x);
    @*/
    //@ ensures result == self.below(*o)
    fn is_below(&self, o: &Self) -> bool;
}
#[derive(Clone, Copy)]
pub struct Same(pub u8);
impl Ranking for Same {
    /*@ spec fn below(self, o: Self) -> bool { self.0 < o.0 } @*/
    fn is_below(&self, o: &Self) -> bool { self.0 < o.0 }
}
pub struct Turned<T>(pub T);
impl<T: Ranking> Ranking for Turned<T> {
    /*@ spec fn below(self, o: Self) -> bool { self.0.below(o.0) || o.0.below(self.0) } @*/
    //~^^ ERROR V0017: what the trait says of all its implementations
    fn is_below(&self, o: &Self) -> bool { self.0.is_below(&o.0) || o.0.is_below(&self.0) }
}

/// For all types that have another law: what that promises is of the same type, and not shown before.
pub trait Other {
    /*@
    spec fn number(self) -> int;
    axiom fn above_three(x: Self) ensures x.number() > 3;
    @*/
}
impl Other for Same {
    /*@
    spec fn number(self) -> int { self.0 as int }
    lemma fn above_three(x: Self)
        ensures x.number() > 3
    { by_the_other(x); } //~ ERROR V0011: nothing says why this induction ends
    @*/
}
/*@
lemma fn by_the_other<T: Other>(x: T)
    ensures x.number() > 3
{ T::above_three(x); } //~ ERROR V0011: nothing says why this induction ends
@*/

/// What is promised of a pair rests on what is promised of its part, and so does not prove that.
pub trait Bounded {
    /*@
    spec fn bound(self) -> int;
    axiom fn above(x: Self) ensures x.bound() > 0;
    @*/
}
pub struct Pair<T>(pub T);
impl<T: Bounded> Bounded for Pair<T> {
    /*@ spec fn bound(self) -> int { self.0.bound() } @*/
}
impl Bounded for u8 {
    /*@
    spec fn bound(self) -> int { 0 - 5 }
    lemma fn above(x: Self)
        ensures x.bound() > 0
    { Pair::above(Pair(x)); } //~ ERROR V0011: nothing says why this induction ends
    @*/
}

/// Nor does it by way of another law.
pub trait Weighed {
    /*@
    spec fn weight(self) -> int;
    axiom fn heavy(x: Self) ensures x.weight() > 0;
    @*/
}
pub trait Measured {
    /*@
    spec fn size(self) -> int;
    axiom fn large(x: Self) ensures x.size() > 0;
    @*/
}
impl<T: Weighed> Measured for Pair<T> {
    /*@ spec fn size(self) -> int { self.0.weight() } @*/
}
impl Weighed for u16 {
    /*@
    spec fn weight(self) -> int { 0 - 5 }
    lemma fn heavy(x: Self)
        ensures x.weight() > 0
    { Pair::large(Pair(x)); } //~ ERROR V0011: nothing says why this induction ends
    @*/
}

/// Nor by way of a lemma about all that have the law.
impl Bounded for u16 {
    /*@
    spec fn bound(self) -> int { 0 - 5 }
    lemma fn above(x: Self)
        ensures x.bound() > 0
    { of_any_bounded(Pair(x)); } //~ ERROR V0011: nothing says why this induction ends
    @*/
}
/*@
lemma fn of_any_bounded<T: Bounded>(x: T)
    ensures x.bound() > 0
{ T::above(x); } //~ ERROR V0011: nothing says why this induction ends
@*/
