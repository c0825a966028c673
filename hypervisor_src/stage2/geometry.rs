//! Which entry of which table translates a page. With 512 entries, level 0 covers 512 GiB an entry, level 3 a page.
//!
//! Guest addresses come here as numbers of pages. A *unit* of a level is what one of its entries covers; units are counted
//! from address 0, so that the low bits of a unit's number are its index, and the others say which table it is in.

/// How many bits of an address are an index.
pub const INDEX_BITS: u32 = 9;
pub const ENTRIES: usize = 1 << INDEX_BITS;
pub const LAST_LEVEL: u32 = 3;
/// The level at which an entry may map a block, 2 MiB of contiguous memory: what a table at the last level maps,
pub const BLOCK_LEVEL: u32 = 2;
/// and how many pages that is.
pub const BLOCK: usize = ENTRIES;
/// How many pages an entry at level 1 covers.
pub const GIB: usize = ENTRIES * BLOCK;

/*@
/// How many pages an entry at a level covers.
spec fn span(level: int) -> int {
    if level == 0 { GIB * ENTRIES } else if level == 1 { GIB } else if level == 2 { BLOCK } else { 1 }
}

/// The unit of a level that a page is in.
spec fn units(page: int, level: int) -> int opaque {
    if level == 0 { page / (GIB * ENTRIES) } else if level == 1 { page / GIB } else if level == 2 { page / BLOCK } else { page }
}

/// The unit above holds as many of them as a table has entries.
lemma fn unit_above(page: int, level: int)
    requires 1 <= level <= 3
    ensures units(page, level - 1) == units(page, level) / ENTRIES
{
    reveal units;
}

/// A first table is for the units from 0 on.
lemma fn first_units(page: int, start: int)
    requires 0 <= start <= 1 && 0 <= page < pages(start)
    ensures units(page, start) / ENTRIES == 0
{
    reveal units;
}

lemma fn last_unit(page: int)
    ensures units(page, 3) == page
{
    reveal units;
}

/// Units of level 2 are as large as a block.
lemma fn block_units(page: int)
    ensures units(page, 2) == page / ENTRIES
{
    reveal units;
}

/// How many pages a first table at a level translates.
spec fn pages(start: int) -> int { if start == 0 { GIB * GIB } else { GIB * ENTRIES } }
@*/

//@ requires level <= LAST_LEVEL
//@ ensures result == units(page, level)
pub fn unit(page: u64, level: u32) -> u64 {
    //@ reveal units;
    match level {
        0 => page >> (3 * INDEX_BITS),
        1 => page >> (2 * INDEX_BITS),
        2 => page >> INDEX_BITS,
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
    let bound = if start == 0 { GIB * GIB } else { GIB * ENTRIES };
    page < bound as u64
}

/// How many pages a page is behind the first one of its unit.
//@ requires level <= LAST_LEVEL
//@ ensures result == page % span(level)
pub fn offset(page: u64, level: u32) -> usize {
    match level {
        0 => (page % (GIB * ENTRIES) as u64) as usize,
        1 => (page % GIB as u64) as usize,
        2 => (page % BLOCK as u64) as usize,
        _ => 0,
    }
}
