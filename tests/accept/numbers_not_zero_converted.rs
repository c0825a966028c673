//! Conversions of and between `NonZero`s are those of the numbers.
use std::num::{NonZeroI8, NonZeroU16, NonZeroU8};

//@ ensures result.get() == x.get()
pub fn wide(x: NonZeroU8) -> NonZeroU16 {
    x.into()
}

//@ ensures result == x.get()
pub fn plain(x: NonZeroU8) -> u8 {
    x.into()
}

//@ ensures match result { Ok(y) => y.get() == x.get(), Err(_) => x.get() > 127 }
pub fn signed(x: NonZeroU8) -> Result<NonZeroI8, std::num::TryFromIntError> {
    NonZeroI8::try_from(x)
}

//@ requires d.get() == 7
//@ ensures result == x / 7
pub fn divided(x: u8, d: NonZeroU8) -> u8 {
    x / u8::from(d)
}
