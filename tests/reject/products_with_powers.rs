//# shows: wrapped(2, 7) == 0
//# shows: negative(1, 15) < 0
//# shows: narrow(3, 7) != 384
//# panics: too_large(2, 63)
//# panics: shifted_out(1, 64)
//! A power of two as a factor shifts the other one, as far as its width goes.
#![allow(unused)]

//@ requires s < 8
//@ ensures result == x * (1u8 << s)
//~^ ERROR V0001: this postcondition
pub fn wrapped(x: u8, s: u32) -> u8 {
    x.wrapping_mul(1u8 << s)
}

//@ requires s < 16 && 0 <= x
//@ ensures result >= 0
//~^ ERROR V0001: this postcondition
pub fn negative(x: i16, s: u32) -> i32 {
    x as i32 * (1i16 << s) as i32
}

//@ requires s < 8
//@ ensures result == x * (1u16 << s)
//~^ ERROR V0001: this postcondition
pub fn narrow(x: u8, s: u32) -> u16 {
    (x as u16 * (1u16 << s)) & 0xff
}

//@ requires s < 64
//@ ensures result == x << s
pub fn too_large(x: u64, s: u32) -> u64 {
    x * (1u64 << s) //~ ERROR V0003: this can overflow
}

pub fn shifted_out(x: u64, s: u32) -> u64 {
    x.wrapping_mul(1u64 << s) //~ ERROR V0010: this can shift by too much
}
