//# shows: wrong_mask(0x80) & 0xf0 != 0x80
//# shows: wrong_shift(8) != 1
//# panics: level_off_by_one(0, 4)
//# shows: truncated(1 << 32) != 1 << 32
//# shows: sign_changes(200) < 0
//# shows: not_the_complement(0) != 0xffff
//@ ensures result & 0xf0 == x & 0xf0
//~^ ERROR V0001: does not hold
pub fn wrong_mask(x: u64) -> u64 {
    (x & 0x70) | 1
}

//@ ensures result == x / 8
//~^ ERROR V0001: does not hold
pub fn wrong_shift(x: u32) -> u32 {
    x >> 4
}

//@ requires level <= 4
//@ ensures result < 512
pub fn level_off_by_one(ipa: u64, level: u32) -> usize {
    ((ipa >> (12 + 9 * (3 - level))) & 0x1ff) as usize //~ ERROR V0003: can overflow
}

//@ ensures result == x
//~^ ERROR V0001: does not hold
pub fn truncated(x: u64) -> u64 {
    x as u32 as u64
}

//@ ensures result >= 0
//~^ ERROR V0001: does not hold
pub fn sign_changes(x: u8) -> i8 {
    x as i8
}

//@ ensures result == !x
//~^ ERROR V0001: does not hold
pub fn not_the_complement(x: u16) -> u16 {
    x ^ 0xfff
}
