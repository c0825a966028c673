//! Methods of operators as values.
use std::ops::{Add, Mul, Not};
fn apply<F: Fn(u8, u8) -> u8>(f: F) -> u8 { f(3, 4) }
fn main() { let f: fn(i32) -> i32 = core::ops::Neg::neg; println!("{}", f(3)); let g: fn(u8, u8) -> u8 = Add::add; println!("{}", g(1, 2));
  println!("{}", apply(Mul::mul)); println!("{:?}", [true, false].into_iter().map(Not::not).collect::<Vec<_>>()); }
