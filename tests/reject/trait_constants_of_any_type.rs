//# shows: read(Q2) != 1
//# shows: of_the_second() != 1
//! A constant of a trait has a default, which an implementation may replace.
#![allow(unused, dead_code)]

pub trait Q { const K: u32 = 1; fn k(&self) -> u32 { Self::K } }
pub struct Q1;
pub struct Q2;
impl Q for Q1 {}
impl Q for Q2 { const K: u32 = 2; }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn read<T: Q>(a: T) -> u32 { T::K }
//@ ensures T::K == 1
//~^ ERROR V0001: this postcondition
pub fn said<T: Q>(a: T) -> u32 { 3 }
//@ ensures result == T::K
pub fn right<T: Q>(a: T) -> u32 { T::K }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn of_the_second() -> u32 { right(Q2) }
