//# shows: wrong_half(4) != 3
//! Ghost parameters: what a caller has to show for the value that it gives.

//@ ghost n: int
//@ requires x == 2 * n
//@ ensures result == n
pub fn half(x: u32) -> u32 {
    x / 2
}

pub fn of_an_odd_number(x: u32) -> u32 {
    //@ ghost let n = x as int;
    half(x)
    //~^ ERROR V0002: a precondition of this call
}

pub fn without_a_value(x: u32) -> u32 {
    half(x)
    //~^ ERROR U0002: without a ghost variable `n: int`
}

pub fn of_another_type(x: u32) -> u32 {
    //@ ghost let n = x;
    half(x)
    //~^ ERROR U0002: without a ghost variable `n: int`
}

/// It holds for all of them, not for one that fits.
//@ ghost n: int
//@ ensures result == n
//~^ ERROR V0001: this postcondition
pub fn wrong_half(x: u32) -> u32 {
    x / 2
}

//@ ghost fuel: int
//@ decreases fuel
pub fn for_ever(x: u32) -> u32 {
    for_ever(x)
    //~^ ERROR V0009: may not decrease
}

pub trait Shape {
    //@ ghost n: int
    //@ requires n > 0
    fn area(&self) -> u32;
}

pub struct Dot;

impl Shape for Dot {
    fn area(&self) -> u32 {
        //~^ ERROR U0002: a ghost parameter of a method of a trait
        1
    }
}
