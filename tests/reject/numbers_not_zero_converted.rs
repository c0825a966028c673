//# shows: signed(std::num::NonZeroU8::new(200).unwrap()).is_err()
//! Not every number fits.
use std::num::{NonZeroI8, NonZeroU8};

//@ ensures result is Ok
//~^ ERROR V0001: this postcondition does not hold
pub fn signed(x: NonZeroU8) -> Result<NonZeroI8, std::num::TryFromIntError> {
    NonZeroI8::try_from(x)
}
