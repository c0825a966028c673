//! Numbers of variants: given, following, negative, of another enum, in constants.
#[repr(u8)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exception {
    Divide = 0,
    Debug,
    Page = 14,
    Machine = Exception::Page as u8 + 4,
}

pub enum Signed { Low = -5, Next, High = 100 }

#[repr(u16)]
pub enum Tagged { A(u8) = 3, B { x: u32 } = 7, C }

pub const VECTORS: [u8; Exception::Machine as usize] = [0; 18];
pub const BASE: isize = Signed::Next as isize;

pub const fn vector(e: Exception) -> u8 {
    e as u8
}

pub const PAGE: u8 = vector(Exception::Page);
const _: () = assert!(PAGE == 14 && BASE == -4);
pub const HEX: [u32; 3] = [0xf8, 0x1f16, 0xabcf32];
