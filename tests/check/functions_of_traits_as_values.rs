//! Functions of traits, of types and constructors, as values: for which types they stand is found out.

use core::ops::{Add, Mul};

pub trait Area {
    fn area(&self) -> u32;
    fn twice(self) -> u32
    where
        Self: Sized,
    {
        2
    }
}

impl Area for u8 {
    fn area(&self) -> u32 {
        1
    }
}

pub struct S<T = u8>(T);

impl<T> S<T> {
    pub fn new(t: T) -> Self {
        S(t)
    }
    pub fn get(self) -> T {
        self.0
    }
}

fn combine<T: Copy>(all: &[T], start: T, f: impl Fn(T, T) -> T) -> T {
    let mut found = start;
    for x in all {
        found = f(found, *x);
    }
    found
}

pub fn sums(x: &[u8], y: &[u32]) -> u32 {
    let a = x.iter().fold(0, Add::add);
    let b = x.iter().copied().fold(0, Add::add);
    let c = combine(y, 0, Add::add) + combine(y, 1, Mul::mul) + combine(y, 1, u32::wrapping_mul);
    let d: u32 = x.iter().map(Area::area).sum();
    let e: u32 = x.iter().copied().map(Area::twice).sum();
    let table = [Add::add, Mul::mul];
    u32::from(a + b) + c + d + e + table[0](1u32, 2u32)
}

pub fn conversions(x: Vec<u8>, y: Result<u8, u16>) -> Result<Vec<u32>, u32> {
    let from: fn(u8) -> u32 = From::from;
    let into: fn(u8) -> u32 = Into::into;
    let first: Result<u32, u32> = y.map(Into::into).map_err(Into::into);
    let first = first?;
    let mut all: Vec<u32> = x.iter().copied().map(Into::into).collect();
    let made: Vec<S> = x.iter().copied().map(S).collect();
    all.extend(made.into_iter().map(S::get).map(core::convert::identity).map(u32::from));
    all.push(from(1) + into(2) + first);
    Ok(all)
}

pub fn defaults(x: Option<u16>) -> u16 {
    S::new(x.unwrap_or_else(Default::default)).get()
}
