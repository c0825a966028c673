//! Attributes: `inline`, `allow`, `must_use`, `cfg(test)`, `no_std`, `no_mangle`, `repr`, `derive`.
#![no_std]
#![allow(dead_code)]

#[repr(u8)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Small { #[default] A = 1, B, C = 0x80, D }

#[repr(u16)]
#[derive(Clone, Copy)]
pub enum Port { Data = 0x3f8, Status = Port::Data as u16 + 5 }

#[repr(i8)]
pub enum Signed { Down = -1, Stay, Up }

#[repr(u32)]
pub enum Irq { Timer = 1 << 30, Uart }

#[repr(i64)]
pub enum Wide { Low = i64::MIN, High = i64::MAX }

#[repr(usize)]
pub enum Slot { Zero, One }

#[repr(C)]
pub struct Descriptor { pub address: u64, pub length: u32, pub flags: u16, pub next: u16 }

#[repr(transparent)]
pub struct Token(u32);

#[inline]
#[must_use]
pub const fn code(s: Small) -> u8 { s as u8 }

#[inline(always)]
pub fn port(p: Port) -> u16 { p as u16 }

#[inline(never)]
#[no_mangle]
pub fn add_codes(s: Signed, i: Irq, w: Wide, t: &Token) -> i128 {
    #[allow(unused_variables)]
    let unused = 3;
    s as i128 + i as i128 + w as i128 + t.0 as i128
}

#[no_mangle]
pub static MAGIC: u32 = 0x1bad_b002;

#[must_use = "a slot is lost otherwise"]
pub struct Lease(Slot);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes() {
        assert_eq!(code(Small::D), 0x81);
        assert_eq!(port(Port::Status), 0x3fd);
    }
}
