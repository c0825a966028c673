//! Mutable references for type parameters, in parts of variables, and behind destructors: what is known of them.
#![allow(dead_code, unused)]

//@ ensures result == t
fn id<T>(t: T) -> T {
    t
}

//@ ensures result == (1, 7)
fn through_a_function() -> (u32, u32) {
    let mut x = 1;
    let r = id(&mut x);
    let y = *r;
    *r = 7;
    (y, x)
}

//@ ensures result == (1, 7)
fn through_an_option() -> (u32, u32) {
    let mut x = 1;
    let mut o = Some(&mut x);
    let r = o.take().unwrap();
    let y = *r;
    *r = 7;
    (y, x)
}

//@ ensures *a == old(*b) && *b == old(*a)
fn swap<T>(a: &mut T, b: &mut T) {
    std::mem::swap(a, b)
}

//@ ensures result == (7, 2)
fn swapped() -> (u32, u32) {
    let mut x = 1;
    let mut z = 2;
    {
        let mut a = &mut x;
        let mut b = &mut z;
        swap(&mut a, &mut b);
        *b = 7;
    }
    (x, z)
}

//@ ensures result == (9, 5)
fn a_part_moved_away() -> (u32, u32) {
    let mut x = 1;
    let mut y = 2;
    {
        let (a, b) = (&mut x, &mut y);
        let t = (a, b);
        let c = t.0;
        *c = 9;
        let d = t.1;
        *d = 5;
    }
    (x, y)
}

struct Small {
    x: u32,
}
//@ invariant Small: self.x < 10

//@ requires v@.len() > 0
//@ ensures v@.len() == old(v@).len() && v@[0].x == 3
fn the_first(v: &mut Vec<Small>) {
    v[0].x = 3;
}

trait Sized2 {
    const K: u32 = 1;
    //@ ensures result == Self::K
    fn k(&self) -> u32 {
        Self::K
    }
}
struct One;
struct Two;
impl Sized2 for One {}
impl Sized2 for Two {
    const K: u32 = 2;
}

//@ ensures result == (1, 2)
fn constants() -> (u32, u32) {
    (One.k(), Two.k())
}

//@ ensures result == T::K
fn of_any<T: Sized2>(t: &T) -> u32 {
    t.k()
}

#[derive(PartialEq, Clone, Copy)]
struct Pair {
    a: u32,
    b: u32,
}

struct Key(Pair);

impl PartialEq for Key {
    //@ ensures result == (self.0 == other.0)
    fn eq(&self, other: &Key) -> bool {
        self.0 == other.0
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Key) -> Option<std::cmp::Ordering> {
        if self == other {
            return Some(std::cmp::Ordering::Equal);
        }
        self.0.a.partial_cmp(&other.0.a)
    }
}

fn main() {}
