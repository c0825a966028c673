//# shows: entry(0, &[0x3ff, 0]) & 0x3ff000 != 0x3ff000
//# shows: overlapping(0x1000, &[2]) & 0x1ff000 != 2 << 12
//# shows: of_another(&[1, 2], 0, 1) & 0xff != 1
//# shows: carried(1, &[1]) != 2
//# shows: { let mut s = [1]; changed_since(&mut s) & 0xff != s[0] & 0xff }
//! What must not be concluded of the bits of elements.

//@ requires s.len() > 0 && table & 0x1ff000 == 0
//@ ensures result & 0x3ff000 == (s[0] & 0x3ff) << 12
//~^ ERROR V0001: this postcondition
pub fn entry(table: u64, s: &[u64]) -> u64 { table | (s[0] & 0x1ff) << 12 }

/// Nothing says that the table has no bits there.
//@ requires s.len() > 0
//@ ensures result & 0x1ff000 == (s[0] & 0x1ff) << 12
//~^ ERROR V0001: this postcondition
pub fn overlapping(table: u64, s: &[u64]) -> u64 { table | (s[0] & 0x1ff) << 12 }

/// Elements at different places are not the same.
//@ requires k < s.len() && j < s.len()
//@ ensures result & 0xff == s[k as int] & 0xff
//~^ ERROR V0001: this postcondition
pub fn of_another(s: &[u32], k: usize, j: usize) -> u32 { let _ = k; s[j] & 0xffff }

/// Disjoint bits are not meant by the sum.
//@ requires s.len() > 0 && base < 256 && s[0] < 256
//@ ensures result == base + s[0]
//~^ ERROR V0001: this postcondition
pub fn carried(base: u64, s: &[u64]) -> u64 { base | (s[0] & 0xff) }

//@ requires s.len() > 0
//@ ensures result & 0xff == s[0] & 0xff
//~^ ERROR V0001: this postcondition
pub fn changed_since(s: &mut [u32]) -> u32 {
    let x = s[0];
    s[0] = x ^ 0x10;
    x & 0xff | 0x100 & !0xff
}
