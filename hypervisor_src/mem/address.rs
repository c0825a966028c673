//! Page arithmetic on physical and intermediate physical addresses.

pub const PAGE_SHIFT: u32 = 12;
pub const PAGE_SIZE: u64 = 1 << PAGE_SHIFT;
pub const OFFSET_MASK: u64 = PAGE_SIZE - 1;

//@ ensures result == (addr & OFFSET_MASK == 0)
pub fn is_page_aligned(addr: u64) -> bool {
    addr & OFFSET_MASK == 0
}

/// The start of the page that `addr` lies in.
//@ ensures result & OFFSET_MASK == 0
//@ ensures result <= addr < result + PAGE_SIZE
pub fn page_start(addr: u64) -> u64 {
    addr & !OFFSET_MASK
}

//@ ensures result == addr % PAGE_SIZE
pub fn page_offset(addr: u64) -> u64 {
    addr & OFFSET_MASK
}

/// The first page boundary at or above `addr`; none above the last page.
//@ ensures match result {
//@     Some(up) => up & OFFSET_MASK == 0 && addr <= up < addr + PAGE_SIZE,
//@     None => addr > u64::MAX - OFFSET_MASK,
//@ }
pub fn page_end(addr: u64) -> Option<u64> {
    if addr > u64::MAX - OFFSET_MASK {
        return None;
    }
    Some((addr + OFFSET_MASK) & !OFFSET_MASK)
}

/// How many pages hold `bytes` bytes.
//@ ensures (result - 1) * PAGE_SIZE < bytes <= result * PAGE_SIZE || bytes == 0 && result == 0
pub fn pages_for(bytes: u64) -> u64 {
    let whole = bytes / PAGE_SIZE;
    if bytes % PAGE_SIZE == 0 {
        whole
    } else {
        whole + 1
    }
}

/// A range of addresses, `start <= a < start + len`, that does not wrap around.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    pub start: u64,
    pub len: u64,
}

/*@
impl Range {
    spec fn holds(self, addr: int) -> bool { self.start <= addr < self.start + self.len }
    spec fn is_valid(self) -> bool { self.start + self.len <= u64::MAX }
}
@*/

//@ ensures result.is_some() <==> start + len <= u64::MAX
//@ ensures result.is_some() ==> result == Some(Range { start: start, len: len })
pub fn range(start: u64, len: u64) -> Option<Range> {
    if len > u64::MAX - start {
        return None;
    }
    Some(Range { start, len })
}

impl Range {
    //@ requires self.is_valid()
    //@ ensures result == self.holds(addr)
    pub fn contains(self, addr: u64) -> bool {
        self.start <= addr && addr - self.start < self.len
    }

    /// Is there an address in both?
    //@ requires self.is_valid() && other.is_valid()
    //@ ensures result == exists |a: int| self.holds(a) && other.holds(a)
    pub fn overlaps(self, other: Range) -> bool {
        let apart = self.len == 0
            || other.len == 0
            || self.start + self.len <= other.start
            || other.start + other.len <= self.start;
        if !apart {
            let first = if self.start < other.start { other.start } else { self.start };
            //@ assert self.holds(first) && other.holds(first);
            return first >= self.start;
        }
        false
    }
}
