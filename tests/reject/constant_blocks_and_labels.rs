//# rustc: fail
use std::cell::Cell;

pub fn changed() -> &'static Cell<u8> {
    const { &Cell::new(1) } //~ ERROR E0492:
}

pub fn mutable() -> &'static mut u8 {
    const { &mut 5 } //~ ERROR E0764:
}

pub struct Any;
impl<T> TryFrom<T> for Any { //~ ERROR E0119: `TryFrom` is implemented twice
    type Error = std::convert::Infallible;
    fn try_from(x: T) -> Result<Any, std::convert::Infallible> {
        Ok(Any)
    }
}

pub trait Text {
    fn new() -> Self
    where
        Self: Sized;
    fn words(&self) -> u8;
}

impl Text for str {} //~ ERROR E0046:

impl Text for u8 { //~ ERROR E0046:
    fn words(&self) -> u8 {
        1
    }
}
