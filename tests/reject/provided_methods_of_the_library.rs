//! What the library provides in its traits is called by it, and by bounds: an implementation asks for no more.
#![allow(unused)]

pub struct Y(u32);

impl PartialEq for Y {
    fn eq(&self, other: &Y) -> bool {
        self.0 == other.0
    }
    //@ requires self.0 > 5
    //~^ ERROR V0019: the trait does not ask for this, so that calls by a bound do not show it
    fn ne(&self, other: &Y) -> bool {
        assert!(self.0 > 5);
        self.0 != other.0
    }
}

impl PartialOrd for Y {
    fn partial_cmp(&self, other: &Y) -> Option<core::cmp::Ordering> {
        self.0.partial_cmp(&other.0)
    }
    fn lt(&self, other: &Y) -> bool {
        self.0 < other.0
    }
    //@ panics self.0 == 5
    //~^ ERROR V0019: 
    fn le(&self, other: &Y) -> bool {
        assert!(self.0 != 5);
        self.0 <= other.0
    }
}

fn differ<T: PartialEq>(a: &T, b: &T) -> bool {
    a != b
}

pub fn by_a_bound(a: &Y, b: &Y) -> bool {
    differ(a, b)
}

pub struct Count(u8);

impl Iterator for Count {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(0))
    }
    //@ panics n > 0
    fn nth(&mut self, n: usize) -> Option<u8> { //~ ERROR U0002: what an iterator of the type `Count` has to give
        assert!(n == 0);
        None
    }
}

/// Another trait of that name.
pub trait Clone {
    fn clone_from(&mut self);
}

impl Clone for Y {
    fn clone_from(&mut self) {}
}
