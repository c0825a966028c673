//! A page-table walk over raw tables in memory, with `repr(transparent)` entries and pointer arithmetic.
#![no_std]
use core::ptr;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(transparent)]
pub struct Pte(u64);

impl Pte {
    pub const VALID: u64 = 1;
    pub const LEAF: u64 = 1 << 1;
    const ADDR: u64 = !0xfff & (1 << 48) - 1;

    pub const fn is_valid(self) -> bool {
        self.0 & Self::VALID != 0
    }
    pub const fn is_leaf(self) -> bool {
        self.0 & Self::LEAF != 0
    }
    pub const fn address(self) -> u64 {
        self.0 & Self::ADDR
    }
    pub fn table(self) -> *mut Pte {
        self.address() as usize as *mut Pte
    }
}

pub enum Fault {
    NotMapped { level: u32 },
    Misaligned,
}

const fn index(va: u64, level: u32) -> usize {
    (va >> (12 + 9 * level) & 0x1ff) as usize
}

/// # Safety
/// `root` points to a well-formed tree of tables.
pub unsafe fn translate(root: *const Pte, va: u64) -> Result<u64, Fault> {
    if root.cast::<u8>() as usize % 4096 != 0 {
        return Err(Fault::Misaligned);
    }
    let mut table = root;
    let mut level = 3;
    loop {
        let entry = ptr::read_volatile(table.add(index(va, level)));
        if !entry.is_valid() {
            return Err(Fault::NotMapped { level });
        }
        if entry.is_leaf() || level == 0 {
            let mask = (1u64 << (12 + 9 * level)) - 1;
            return Ok(entry.address() & !mask | va & mask);
        }
        table = entry.table();
        level -= 1;
    }
}
