//! Which entry of which table translates a page. Level 0 covers 512 GiB an entry, level 3 a page.
//!
//! Guest addresses come here as numbers of pages. A *unit* of a level is what one of its entries covers; units are counted
//! from address 0, so that the low nine bits of a unit's number are its index, and the others say which table it is in.

pub const ENTRIES: usize = 512;
pub const LAST_LEVEL: u32 = 3;

/*@
/// How many pages an entry at a level covers.
spec fn span(level: int) -> int {
    if level == 0 { 0x800_0000 } else if level == 1 { 0x4_0000 } else if level == 2 { 0x200 } else { 1 }
}

/// The unit of a level that a page is in.
spec fn units(page: int, level: int) -> int {
    if level == 0 { page / 0x800_0000 } else if level == 1 { page / 0x4_0000 } else if level == 2 { page / 0x200 } else { page }
}

/// How many pages a first table at a level translates.
spec fn pages(start: int) -> int { if start == 0 { 0x10_0000_0000 } else { 0x800_0000 } }
@*/

//@ requires level <= LAST_LEVEL
//@ ensures result == units(page, level)
pub fn unit(page: u64, level: u32) -> u64 {
    match level {
        0 => page >> 27,
        1 => page >> 18,
        2 => page >> 9,
        _ => page,
    }
}

/// The index of the entry for a page in a table of a level.
//@ requires level <= LAST_LEVEL
//@ ensures result == units(page, level) % ENTRIES && result < ENTRIES
pub fn index(page: u64, level: u32) -> usize {
    (unit(page, level) % ENTRIES as u64) as usize
}

/// Does a page lie in an address space whose first table is at a level?
//@ ensures result == (page < pages(start))
pub fn in_range(page: u64, start: u32) -> bool {
    page < if start == 0 { 1 << 36 } else { 1 << 27 }
}
