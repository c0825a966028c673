//! The part of `mod_in_files`: also a library of its own, so it uses only relative paths.
pub const WIDTH: u32 = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Field {
    pub index: u8,
    pub value: u8,
}

impl Field {
    pub const fn new(index: u8, value: u8) -> Self {
        Field { index, value }
    }
}

pub fn pack(f: Field) -> u32 {
    u32::from(f.value) << (WIDTH * u32::from(f.index))
}

pub fn unpack(raw: u32, index: u8) -> Field {
    Field { index, value: (raw >> (WIDTH * u32::from(index))) as u8 }
}

pub mod limits {
    use super::{Field, WIDTH};

    pub const fn max() -> Field {
        Field::new(32 / WIDTH as u8 - 1, u8::MAX)
    }
}
