//# rustc: fail
//! Constants that use more of the library, or take longer; and how deep and how long they may go.
use core::mem::{align_of, size_of};
use core::num::NonZeroU32;

#[repr(C)]
pub struct Header {
    kind: u8,
    length: u32,
}
const _: () = assert!(size_of::<Header>() == 8 && align_of::<Header>() == 4);
const _: () = assert!(size_of::<Header>() == 5); //~ ERROR E0080: this constant panics: assertion failed: size_of::<Header>() == 5

pub const fn hash(name: &str) -> u32 {
    let bytes = name.as_bytes();
    let mut hash = 5381u32;
    let mut i = 0;
    while i < bytes.len() {
        hash = hash.wrapping_mul(33) ^ bytes[i] as u32;
        i += 1;
    }
    hash
}
const _: () = assert!(hash("") == 5381);
const _: () = assert!(hash("a") == 5381); //~ ERROR E0080: this constant panics: assertion failed: hash("a") == 5381

pub const PAGE: NonZeroU32 = NonZeroU32::new(4096).unwrap();
pub const NONE: NonZeroU32 = NonZeroU32::new(0).unwrap(); //~ ERROR E0080: this constant panics: called `Option::unwrap()` on a `None` value

pub struct Buffer([u8; size_of::<Header>() * 2]);
pub fn whole(buffer: Buffer) -> [u8; 16] {
    buffer.0
}

pub const fn depth(n: u32) -> u32 {
    if n == 0 { 0 } else { 1 + depth(n - 1) }
}
pub const DEEP: u32 = depth(126);
pub const DEEPER: u32 = depth(127); //~ ERROR E0080: this constant calls functions without end

pub const LONG: u32 = {
    let mut i = 0;
    while i < 200_000 {
        i += 1;
    }
    i
};
const _: () = assert!(LONG == 200_000);

pub fn checked() {
    const { assert!(size_of::<Header>() == 9) } //~ ERROR E0080: this constant panics: assertion failed: size_of::<Header>() == 9
}

pub struct Unused;
impl Unused {
    pub const WIDTH: u32 = 1 << 32; //~ ERROR L0002: this operation always panics: attempt to shift left with overflow
    pub const LAST: u8 = [1, 2, 3][3]; //~ ERROR L0002: this operation always panics: index out of bounds
    pub const NEVER: u8 = panic!();
}
pub trait Named {
    const LIMIT: u8 = 255 + 1; //~ ERROR L0002: this operation always panics: attempt to add with overflow
}
