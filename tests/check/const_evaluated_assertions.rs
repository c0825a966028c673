//! Compile-time checks of layout and tables: `const _: () = assert!(…)`, constants of struct type, references to constants.
#![no_std]
use core::mem::{align_of, size_of};

#[repr(C)]
pub struct Frame {
    pub regs: [u64; 31],
    pub sp: u64,
    pub pc: u64,
    pub psr: u32,
}

const _: () = assert!(size_of::<Frame>() == 272 && align_of::<Frame>() == 8);
const _: () = {
    let mut i = 1;
    while i < BANDS.len() {
        assert!(BANDS[i - 1].end <= BANDS[i].start);
        i += 1;
    }
};

pub struct Band {
    pub start: u64,
    pub end: u64,
    pub name: &'static str,
}

pub const BANDS: [Band; 3] = [
    Band { start: 0, end: RAM, name: "device" },
    Band { start: RAM, end: RAM + SIZE, name: "ram" },
    Band { start: u64::MAX - 0xfff, ..Band::TOP },
];
pub const RAM: u64 = 1 << 30;
const SIZE: u64 = 64 * MIB;
const MIB: u64 = 1024 * 1024;

impl Band {
    pub const TOP: Band = Band { start: 0, end: u64::MAX, name: "top" };
    pub const fn size(&self) -> u64 {
        self.end - self.start
    }
}

pub static FIRST: &Band = &BANDS[0];
pub const NAMES: &[&str] = &[BANDS[0].name, BANDS[1].name];
pub const TOTAL: u64 = FIRST_SIZE + BANDS[1].size();
const FIRST_SIZE: u64 = BANDS[0].size();

pub fn lookup(address: u64) -> Option<&'static str> {
    for b in &BANDS {
        if (b.start..b.end).contains(&address) {
            return Some(b.name);
        }
    }
    None
}
