//! Callers through a bound rely on the trait's contract; implementations have to meet it.

pub trait Shape {
    //@ ensures result <= 100
    fn area(&self) -> u32;

    //@ requires k > 0
    //@ ensures result <= 100
    fn part(&self, k: u32) -> u32 {
        self.area() / k
    }
}

pub struct Square(u32);
//@ invariant Square: self.0 <= 10

pub struct Dot;

impl Shape for Square {
    fn area(&self) -> u32 {
        self.0 * self.0
    }
}

impl Shape for Dot {
    fn area(&self) -> u32 {
        0
    }

    fn part(&self, k: u32) -> u32 {
        k / k - 1
    }
}

//@ ensures result <= 200
pub fn both<A: Shape, B: Shape>(a: &A, b: &B) -> u32 {
    a.area() + b.part(2)
}

//@ ensures result <= 200
pub fn user() -> u32 {
    both(&Square(3), &Dot)
}

//@ ensures *a == old(*b) && *b == old(*a)
pub fn exchange<T>(a: &mut T, b: &mut T) {
    std::mem::swap(a, b);
}

//@ ensures match result { Some(x) => items@.len() > 0 && x == items@[0], None => items@.len() == 0 }
pub fn first<T: Copy>(items: &[T]) -> Option<T> {
    if items.len() > 0 { Some(items[0]) } else { None }
}

//@ ensures result == 7
pub fn exchanged() -> u32 {
    let mut x = 1;
    let mut y = 7;
    exchange(&mut x, &mut y);
    x
}
