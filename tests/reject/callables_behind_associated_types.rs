//! What implementations give for an associated type is not seen by those who know of it by bounds.
//# panics: first(&P)
//# shows: { let (mut x, mut y) = (0, 0); turned(&mut x, &mut y); x != 5 }
//# panics: next_of(255u8..)
//# panics: next_of((255u8..).chain(0..3))
use std::iter::Map;
use std::ops::Range;

pub trait Gives {
    type F: Fn();
    //@ ensures result.requires(())
    fn get(&self) -> Self::F;
}

pub struct X;
impl Gives for X {
    type F = fn();
    fn get(&self) -> fn() {
        go
    }
}

//@ requires g.requires(())
fn apply<G: Fn()>(g: G) {
    g()
}

fn call<T: Gives>(t: &T) {
    apply(t.get()) //~ ERROR V0011: nothing says why this recursion ends
}

fn go() {
    call(&X) //~ ERROR V0011: nothing says why this recursion ends
}

pub trait Iterates {
    type I: Iterator<Item = u32>;
    fn iterate(&self) -> Self::I;
}

//@ requires x > 100
fn large(x: u32) -> u32 {
    assert!(x > 100);
    x
}

pub struct P;
impl Iterates for P {
    type I = Map<Range<u32>, fn(u32) -> u32>;
    fn iterate(&self) -> Map<Range<u32>, fn(u32) -> u32> {
        (0..3).map(large as fn(u32) -> u32)
    }
}

pub fn first<T: Iterates>(t: &T) -> Option<u32> {
    t.iterate().next() //~ ERROR U0002: `<T as Iterates>::I`, of which an implementation makes
}

fn of_any<I: Iterator<Item = u32>>(mut i: I) -> Option<u32> {
    i.next()
}

pub fn by_another<T: Iterates>(t: &T) -> Option<u32> {
    of_any(t.iterate()) //~ ERROR U0002: `<T as Iterates>::I`, of which an implementation makes
}

pub fn next_of<I: Iterator<Item = u8>>(mut i: I) -> Option<u8> {
    i.next()
}

pub fn at_the_end() -> Option<u8> {
    next_of(255u8..) //~ ERROR U0002: `RangeFrom<u8>` as an iterator of which only a bound is known
}

pub fn behind_another() -> Option<u8> {
    next_of((255u8..).chain(0..3)) //~ ERROR U0002: `RangeFrom<u8>` as an iterator of which only a bound is known
}

pub fn by_reference() -> Option<u8> {
    let mut r = 255u8..;
    next_of(&mut r) //~ ERROR U0002: `RangeFrom<u8>` as an iterator of which only a bound is known
}

pub struct Two<'a> {
    r: &'a mut u32,
    q: &'a mut u32,
}

pub trait Step {
    type Next: Step;
    fn step(s: &mut Two);
}
pub struct Stays;
pub struct Turns;
impl Step for Stays {
    type Next = Turns;
    fn step(_s: &mut Two) {}
}
impl Step for Turns {
    type Next = Turns;
    fn step(s: &mut Two) {
        core::mem::swap(&mut s.r, &mut s.q);
    }
}

//@ decreases n
fn steps<T: Step>(s: &mut Two, n: u8) {
    T::step(s);
    if n > 0 {
        steps::<T::Next>(s, n - 1);
    }
}

//@ ensures *x == 5
//~^ ERROR V0001: this postcondition
pub fn turned(x: &mut u32, y: &mut u32) {
    let mut s = Two { r: x, q: y };
    steps::<Stays>(&mut s, 1);
    *s.r = 5;
}
