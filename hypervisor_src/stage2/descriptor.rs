//! Stage-2 descriptors: what an entry of a translation table says, and how it is written.
//!
//! Bits: 0 valid; 1 table (levels 0 to 2) or page (level 3); 5:2 memory attributes; 9:8 shareability; 10 access flag;
//! 47:12 address.

use crate::mem::frames::BASE;
#[allow(unused_imports)] // for specifications
use crate::stage2::geometry::ENTRIES;
use crate::stage2::geometry::INDEX_BITS;
use crate::stage2::perms;
use crate::stage2::perms::Perms;

pub const VALID: u64 = 1 << 0;
pub const TABLE_OR_PAGE: u64 = 1 << 1;
pub const ATTR_DEVICE: u64 = 0b0001 << 2;
pub const ATTR_NORMAL: u64 = 0b1111 << 2;
pub const ATTR_MASK: u64 = 0b1111 << 2;
pub const INNER_SHAREABLE: u64 = 0b11 << 8;
pub const ACCESS_FLAG: u64 = 1 << 10;
pub const ADDRESS_MASK: u64 = 0x0000_ffff_ffff_f000;
pub const BLOCK_2_MASK: u64 = ADDRESS_MASK << INDEX_BITS & ADDRESS_MASK;
pub const BLOCK_1_MASK: u64 = ADDRESS_MASK << (2 * INDEX_BITS) & ADDRESS_MASK;

/*@
/// The architecture's numbers.
lemma fn numbers()
    ensures VALID == 1 && TABLE_OR_PAGE == 2 && ATTR_MASK == 0x3c && ACCESS_FLAG == 0x400 && INNER_SHAREABLE == 0x300
    ensures ADDRESS_MASK == 0xffff_ffff_f000 && BLOCK_2_MASK == 0xffff_ffe0_0000 && BLOCK_1_MASK == 0xffff_c000_0000
{}
@*/

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Memory {
    Normal,
    Device,
}

/// What an entry says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    /// The address is not mapped.
    Invalid,
    /// The next table is at this address.
    Table { address: u64 },
    /// A page or block of memory.
    Leaf { address: u64, perms: Perms, memory: Memory },
}

/*@
/// The address bits of a leaf at a level.
spec fn leaf_mask(level: int) -> u64 {
    if level == 1 { BLOCK_1_MASK } else if level == 2 { BLOCK_2_MASK } else { ADDRESS_MASK }
}

spec fn memory_of(descriptor: u64) -> Memory {
    if descriptor & ATTR_MASK == ATTR_NORMAL { Memory::Normal } else { Memory::Device }
}

/// What a descriptor at a level means. At level 0 only tables are valid, at level 3 only pages.
spec fn entry_of(descriptor: u64, level: int) -> Entry {
    let table_or_page = descriptor & TABLE_OR_PAGE != 0;
    if descriptor & VALID == 0 { Entry::Invalid }
    else if level < 3 && table_or_page { Entry::Table { address: descriptor & ADDRESS_MASK } }
    else if level == 0 || (level == 3 && !table_or_page) { Entry::Invalid }
    else {
        Entry::Leaf {
            address: descriptor & leaf_mask(level),
            perms: perms::perms_of(descriptor),
            memory: memory_of(descriptor),
        }
    }
}
@*/

//@ requires 1 <= level <= 3
//@ ensures result == leaf_mask(level)
pub fn address_mask(level: u32) -> u64 {
    match level {
        1 => BLOCK_1_MASK,
        2 => BLOCK_2_MASK,
        _ => ADDRESS_MASK,
    }
}

//@ requires level <= 2 && address & !ADDRESS_MASK == 0
//@ ensures entry_of(result, level) == Entry::Table { address: address } && result == address | 0b11
pub fn table(address: u64, level: u32) -> u64 {
    debug_assert!(level <= 2);
    address | VALID | TABLE_OR_PAGE
}

/// A page (level 3) or block (levels 1 and 2), accessed and inner shareable.
//@ requires 1 <= level <= 3 && address & !leaf_mask(level) == 0
//@ ensures entry_of(result, level) == Entry::Leaf { address: address, perms: perms, memory: memory }
//@ ensures result & !(leaf_mask(level) | perms::PERMS_MASK | ATTR_MASK) == if level == 3 { 0x703 } else { 0x701 }
//@ ensures result & ATTR_MASK == if memory == Memory::Normal { 0x3c } else { 0x04 }
pub fn leaf(address: u64, level: u32, perms: Perms, memory: Memory) -> u64 {
    let kind = if level == 3 { VALID | TABLE_OR_PAGE } else { VALID };
    let attributes = match memory {
        Memory::Normal => ATTR_NORMAL,
        Memory::Device => ATTR_DEVICE,
    };
    address | kind | attributes | INNER_SHAREABLE | ACCESS_FLAG | perms::encode(perms)
}

//@ requires level <= 3
//@ ensures result == entry_of(descriptor, level)
pub fn decode(descriptor: u64, level: u32) -> Entry {
    if descriptor & VALID == 0 {
        return Entry::Invalid;
    }
    let table_or_page = descriptor & TABLE_OR_PAGE != 0;
    if level < 3 && table_or_page {
        return Entry::Table { address: descriptor & ADDRESS_MASK };
    }
    if level == 0 || (level == 3 && !table_or_page) {
        return Entry::Invalid;
    }
    let memory = if descriptor & ATTR_MASK == ATTR_NORMAL { Memory::Normal } else { Memory::Device };
    Entry::Leaf { address: descriptor & address_mask(level), perms: perms::decode(descriptor), memory }
}

/// The same leaf with other permissions: for write-protecting a page, and giving it back.
//@ requires 1 <= level <= 3 && entry_of(descriptor, level) is Leaf
//@ ensures entry_of(result, level) == Entry::Leaf {
//@     address: entry_of(descriptor, level)->address,
//@     perms: perms,
//@     memory: entry_of(descriptor, level)->memory,
//@ }
pub fn with_perms(descriptor: u64, level: u32, perms: Perms) -> u64 {
    debug_assert!(level >= 1 && level <= 3);
    perms::replace(descriptor, perms)
}

/// What an entry says in terms of frames: the view of all but this file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Slot {
    Invalid,
    Table { frame: usize },
    Leaf { frame: usize, perms: Perms },
}

/*@
spec fn frame_of(address: u64) -> usize { (((address - BASE) as u64) >> 12) as usize }

spec fn slot_of(entry: Entry) -> Slot {
    match entry {
        Entry::Invalid => Slot::Invalid,
        Entry::Table { address: a } => Slot::Table { frame: frame_of(a) },
        Entry::Leaf { address: a, perms: p, memory: _ } => Slot::Leaf { frame: frame_of(a), perms: p },
    }
}

/// What a descriptor at a level says in terms of frames.
spec fn slot(descriptor: u64, level: int) -> Slot opaque { slot_of(entry_of(descriptor, level)) }
@*/

/// The frame that an address of a table or leaf belongs to; some number above all frames if there is none.
//@ ensures result == frame_of(address)
pub fn frame(address: u64) -> usize {
    (address.wrapping_sub(BASE) >> 12) as usize
}

//@ requires frame < crate::mem::frames::FRAMES
//@ ensures frame_of(result) == frame && result & !ADDRESS_MASK == 0
//@ ensures frame % ENTRIES == 0 ==> result & !BLOCK_2_MASK == 0
pub fn address(frame: usize) -> u64 {
    BASE + ((frame as u64) << 12)
}

//@ requires level <= 3
//@ ensures result == slot(descriptor, level)
pub fn read(descriptor: u64, level: u32) -> Slot {
    //@ reveal slot;
    match decode(descriptor, level) {
        Entry::Invalid => Slot::Invalid,
        Entry::Table { address } => Slot::Table { frame: frame(address) },
        Entry::Leaf { address, perms, .. } => Slot::Leaf { frame: frame(address), perms },
    }
}

/// An entry of a table at a level that leads to the next table.
//@ requires level <= 2 && frame < crate::mem::frames::FRAMES
//@ ensures slot(result, level) == Slot::Table { frame: frame }
pub fn to_table(frame: usize, level: u32) -> u64 {
    //@ reveal slot;
    table(address(frame), level)
}

/// An entry that maps normal memory: a page (level 3), or a block of them (level 2).
//@ requires 2 <= level <= 3 && frame < crate::mem::frames::FRAMES
//@ requires level == 2 ==> frame % ENTRIES == 0
//@ ensures slot(result, level) == Slot::Leaf { frame: frame, perms: perms }
pub fn to_memory(frame: usize, level: u32, perms: Perms) -> u64 {
    //@ reveal slot;
    leaf(address(frame), level, perms, Memory::Normal)
}

/*@
/// An entry of zeros is invalid at every level.
lemma fn zero_is_invalid(level: int)
    ensures slot(0, level) == Slot::Invalid
{
    reveal slot;
}
@*/
