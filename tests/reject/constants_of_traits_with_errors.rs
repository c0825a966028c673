//# rustc: fail
//! What goes through a constant that has an error is not evaluated.
pub trait Sized2 {
    const SIZE: usize;
    const TWICE: usize = Self::SIZE * 2;
}

pub struct A;
impl Sized2 for A {
    const SIZE: usize = true; //~ ERROR E0308: mismatched types
}

pub const fn doubled<T: Sized2>() -> usize {
    T::TWICE + T::SIZE
}

pub const OF_A: usize = doubled::<A>();
pub const TEXT: &str = name::<A>();

pub const fn name<T: Sized2>() -> &'static str {
    if T::SIZE == 1 { "one" } else { "many" }
}

pub fn used() -> usize {
    OF_A + A::SIZE + TEXT.len()
}
