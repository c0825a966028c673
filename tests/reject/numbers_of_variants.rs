//# rustc: fail
//! Numbers of variants, attributes with wrong arguments.
pub enum Same { X = 1, Y = 1 } //~ ERROR E0081: two variants have the number 1

pub enum Following { X = 1, Y, Z = 2 } //~ ERROR E0081: two variants have the number 2

#[repr(u8)]
pub enum Large {
    X = 255,
    Y, //~ ERROR E0370: too large for `u8`
}

pub enum Payload { X(u8) = 1, Y = 2 } //~ ERROR E0732: how it is laid out

pub enum Typed { X = true } //~ ERROR E0308: expected `isize`

pub enum Unknown { X = NOPE } //~ ERROR E0425: `NOPE`

pub enum Default0 { #[default] X, Y } //~ ERROR N0003: for enums that derive

#[inline(sometimes)] //~ ERROR E0539: `inline`
pub fn inlined() {}

pub struct Wrong<const N: u32> { pub x: [u8; N] } //~ ERROR T0004: `N` is a constant of the type `u32`

pub struct Right<const N: usize>;
pub fn passed<const M: u32>(_: Right<M>) {} //~ ERROR T0004: `M` is a constant of the type `u32`

pub fn macros() -> u32 {
    println //~ ERROR E0423: `println`
}
