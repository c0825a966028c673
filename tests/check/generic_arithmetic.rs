//! Generic arithmetic.

use std::ops::{Mul, Sub};
pub fn dot<T>(a: &[T], b: &[T]) -> T
where
    T: Copy + Default + Mul<Output = T> + std::ops::Add<Output = T>,
{
    let mut t = T::default();
    for (x, y) in a.iter().zip(b.iter()) {
        t = t + *x * *y;
    }
    t
}
pub fn diff<T: Sub<Output = T> + PartialOrd + Copy>(a: T, b: T) -> T {
    if a > b {
        a - b
    } else {
        b - a
    }
}
pub fn go() -> i32 {
    dot(&[1, 2], &[3, 4]) + diff(5, 9)
}
