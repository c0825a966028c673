//! Implementations of traits by those of their parts: what they define comes to an end, for types are finite, and what
//! the trait promises of the parts is known where it is proved of the whole.

pub trait Monoid: Copy {
    /*@
    spec fn unit() -> Self;
    spec fn plus(self, other: Self) -> Self;
    axiom fn left_unit(x: Self) ensures Self::unit().plus(x) == x;
    axiom fn assoc(x: Self, y: Self, z: Self) ensures x.plus(y).plus(z) == x.plus(y.plus(z));
    @*/
    //@ ensures result == Self::unit()
    fn zero() -> Self;
    //@ ensures result == self.plus(other)
    fn add(self, other: Self) -> Self;
}
#[derive(Clone, Copy)]
pub struct W<T>(pub T);
impl<T: Monoid> Monoid for W<T> {
    /*@
    spec fn unit() -> Self { W(T::unit()) }
    spec fn plus(self, other: Self) -> Self { W(self.0.plus(other.0)) }
    lemma fn left_unit(x: Self) ensures Self::unit().plus(x) == x { T::left_unit(x.0); }
    lemma fn assoc(x: Self, y: Self, z: Self) ensures x.plus(y).plus(z) == x.plus(y.plus(z)) { T::assoc(x.0, y.0, z.0); }
    @*/
    fn zero() -> Self { W(T::zero()) }
    fn add(self, other: Self) -> Self { W(self.0.add(other.0)) }
}
#[derive(Clone, Copy)]
pub struct Pair<A, B>(pub A, pub B);
impl<A: Monoid, B: Monoid> Monoid for Pair<A, B> {
    /*@
    spec fn unit() -> Self { Pair(A::unit(), B::unit()) }
    spec fn plus(self, other: Self) -> Self { Pair(self.0.plus(other.0), self.1.plus(other.1)) }
    lemma fn left_unit(x: Self) ensures Self::unit().plus(x) == x { A::left_unit(x.0); B::left_unit(x.1); }
    lemma fn assoc(x: Self, y: Self, z: Self) ensures x.plus(y).plus(z) == x.plus(y.plus(z)) { A::assoc(x.0, y.0, z.0); B::assoc(x.1, y.1, z.1); }
    @*/
    fn zero() -> Self { Pair(A::zero(), B::zero()) }
    fn add(self, other: Self) -> Self { Pair(self.0.add(other.0), self.1.add(other.1)) }
}
impl Monoid for u8 {
    /*@
    spec fn unit() -> u8 { 0 }
    spec fn plus(self, other: u8) -> u8 { (self + other) as u8 }
    @*/
    fn zero() -> u8 { 0 }
    fn add(self, other: u8) -> u8 { self.wrapping_add(other) }
}
/*@
spec fn total<T: Monoid>(s: Seq<T>) -> T decreases s.len() { if s.len() == 0 { T::unit() } else { total(s.drop_last()).plus(s.last()) } }
lemma fn of_both<T: Monoid>(s: Seq<T>, x: T, y: T)
    ensures total(s.push(x).push(y)) == total(s).plus(x.plus(y))
{ T::assoc(total(s), x, y); assert s.push(x).push(y).drop_last() == s.push(x) && s.push(x).drop_last() == s; }
@*/
//@ ensures result == total(v@)
pub fn sum<T: Monoid>(v: &[T]) -> T {
    let mut r = T::zero();
    for x in v
    //@ invariant r == total(v@.take(v.len() - iter.rest.len()))
    {
        r = r.add(*x);
    }
    r
}
//@ ensures result == total(v@)
pub fn sum_of_wrapped<T: Monoid>(v: &[W<T>]) -> W<T> { sum(v) }
//@ ensures result.0 == total(v@).0
pub fn sum_of_bytes(v: &[W<u8>]) -> W<u8> { sum(v) }
pub trait Ranked {
    /*@
    spec fn rank(self) -> int;
    axiom fn not_negative(x: Self) ensures x.rank() >= 0;
    @*/
    //@ ensures result == self.rank()
    fn ranked(&self) -> u64;
}
pub struct Twice<T>(pub T);
impl<T: Ranked> Ranked for Twice<T> {
    /*@ spec fn rank(self) -> int { if self.0.rank() < 1000 { 2 * self.0.rank() } else { self.0.rank() } } @*/
    fn ranked(&self) -> u64 {
        let r = self.0.ranked();
        if r < 1000 { 2 * r } else { r }
    }
}
pub trait Ranking {
    /*@
    spec fn below(self, o: Self) -> bool;
    axiom fn reflexive(x: Self) ensures x.below(x);
    axiom fn transitive(x: Self, y: Self, z: Self) requires x.below(y) && y.below(z) ensures x.below(z);
    axiom fn total(x: Self, y: Self) ensures x.below(y) || y.below(x);
    @*/
    //@ ensures result == self.below(*o)
    fn is_below(&self, o: &Self) -> bool;
}
pub struct Reversed<T>(pub T);
impl<T: Ranking> Ranking for Reversed<T> {
    /*@ spec fn below(self, o: Self) -> bool { o.0.below(self.0) } @*/
    fn is_below(&self, o: &Self) -> bool { o.0.is_below(&self.0) }
}
impl<T: Ranking> Ranking for Option<T> {
    /*@
    spec fn below(self, o: Self) -> bool {
        match self { None => true, Some(a) => match o { None => false, Some(b) => a.below(b) } }
    }
    @*/
    fn is_below(&self, o: &Self) -> bool {
        match (self, o) { (None, _) => true, (Some(_), None) => false, (Some(a), Some(b)) => a.is_below(b) }
    }
}
impl Ranking for u8 {
    /*@ spec fn below(self, o: Self) -> bool { self <= o } @*/
    fn is_below(&self, o: &Self) -> bool { self <= o }
}

/// A type of parts of the same kind goes round by itself, too, and needs a measure for that.
pub enum Tree<T> { Leaf(T), Node(Box<Tree<T>>, Box<Tree<T>>) }
pub trait Weighed {
    /*@ spec fn weight(self) -> int; @*/
}
impl<T: Weighed> Weighed for Tree<T> {
    /*@
    spec fn weight(self) -> int
        decreases self
    { match self { Tree::Leaf(x) => x.weight(), Tree::Node(a, b) => (*a).weight() + (*b).weight() } }
    @*/
}
impl Weighed for u8 {
    /*@ spec fn weight(self) -> int { self as int } @*/
}
