//! Which bits of an address choose the entry at each level. Level 0 covers 512 GiB an entry, level 3 a page.

use crate::mem::address::{OFFSET_MASK, PAGE_SHIFT};

pub const ENTRIES: usize = 512;
pub const BITS_PER_LEVEL: u32 = 9;
pub const LAST_LEVEL: u32 = 3;
/// The highest intermediate physical address, with 48 bits.
pub const IPA_MAX: u64 = (1 << 48) - 1;
pub const INDEX_MASK: u64 = 0x1ff;

/*@
/// The lowest address bit that the index at a level is made of.
spec fn shift_at(level: int) -> int { PAGE_SHIFT + BITS_PER_LEVEL * (LAST_LEVEL - level) }

/// The index of an address at a level.
spec fn index_at(ipa: u64, level: int) -> u64 { (ipa >> shift_at(level)) & INDEX_MASK }
@*/

//@ requires level <= LAST_LEVEL
//@ ensures result == shift_at(level) && 12 <= result <= 39
pub fn shift(level: u32) -> u32 {
    PAGE_SHIFT + BITS_PER_LEVEL * (LAST_LEVEL - level)
}

/// How many bytes an entry at a level covers.
//@ requires level <= LAST_LEVEL
//@ ensures result == 1u64 << shift_at(level)
//@ ensures result & OFFSET_MASK == 0 && result != 0
pub fn span(level: u32) -> u64 {
    1 << shift(level)
}

//@ requires level <= LAST_LEVEL
//@ ensures result == index_at(ipa, level) && result < ENTRIES
pub fn index(ipa: u64, level: u32) -> usize {
    ((ipa >> shift(level)) & INDEX_MASK) as usize
}

/// The part of an address below what the entry at a level covers.
//@ requires level <= LAST_LEVEL
//@ ensures result == ipa & ((1u64 << shift_at(level)) - 1) as u64
pub fn offset(ipa: u64, level: u32) -> u64 {
    ipa & (span(level) - 1)
}

/// The address with given indices: the inverse of `index` and `offset`.
//@ requires i0 < ENTRIES && i1 < ENTRIES && i2 < ENTRIES && i3 < ENTRIES && low <= OFFSET_MASK
//@ ensures index_at(result, 0) == i0 && index_at(result, 1) == i1
//@ ensures index_at(result, 2) == i2 && index_at(result, 3) == i3
//@ ensures result & OFFSET_MASK == low && result <= IPA_MAX
pub fn compose(i0: usize, i1: usize, i2: usize, i3: usize, low: u64) -> u64 {
    (i0 as u64) << 39 | (i1 as u64) << 30 | (i2 as u64) << 21 | (i3 as u64) << 12 | low
}

/// Taking an address apart and composing it gives it back.
//@ requires ipa <= IPA_MAX
//@ ensures result == ipa
pub fn recompose(ipa: u64) -> u64 {
    let low = ipa & OFFSET_MASK;
    (index(ipa, 0) as u64) << 39
        | (index(ipa, 1) as u64) << 30
        | (index(ipa, 2) as u64) << 21
        | (index(ipa, 3) as u64) << 12
        | low
}
