//# shows: packed(65536, 1) == 65536
//# shows: shifted_out(5, 1 << 31) == 5
//# shows: flagged(4096, 4096) == 4096
//# shows: half_aligned(2048, 0xfff) == 4095
//# shows: both(6, 3) == 7
//# shows: signed(-1, 5) == -1
//# shows: zero(0, 0) == 0
//# shows: narrowed(0x100, 0x1ff) == 0x1ff
//! Fields of a word that have bits in common are not added up.

/*@ spec fn it(x: u32) -> int opaque { x as int } @*/

//@ ensures result == y * 65536 + x
//~^ ERROR V0001: does not hold
pub fn packed(x: u32, y: u16) -> u32 {
    (y as u32) << 16 | x
}

//@ requires x < 65536
//@ ensures result == y * 65536 + x
//~^ ERROR V0001: does not hold
pub fn shifted_out(x: u32, y: u32) -> u32 {
    y << 16 | x
}

//@ requires page % 4096 == 0
//@ ensures result == page + flags
//~^ ERROR V0001: does not hold
pub fn flagged(page: u64, flags: u64) -> u64 {
    page | (flags & 0x1fff)
}

//@ requires page % 2048 == 0
//@ ensures result == page + x % 4096
//~^ ERROR V0001: does not hold
pub fn half_aligned(page: u64, x: u64) -> u64 {
    page | x & 0xfff
}

//@ ensures result == (a & !1) + (b & 3)
//~^ ERROR V0001: does not hold
pub fn both(a: u8, b: u8) -> u8 {
    a & !1 | b & 3
}

//@ requires 0 <= x < 256
//@ ensures result == y * 256 + x
//~^ ERROR V0001: does not hold
pub fn signed(y: i16, x: i16) -> i16 {
    if y < 0 { y } else { y << 8 | x }
}

//@ ensures result > 0
//~^ ERROR V0001: does not hold
pub fn zero(a: u32, b: u32) -> u32 {
    (a << 8) | (b & 0xff)
}

//@ requires a % 256 == 0
//@ ensures result == a + b as int
//~^ ERROR V0001: does not hold
pub fn narrowed(a: u16, b: u16) -> u16 {
    a | (b as u8) as u16 | (b & 0x100)
}
