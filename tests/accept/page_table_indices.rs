//! The indices of a table walk, taken apart and put together again.

pub const SHIFT: u32 = 12;
pub const BITS: u32 = 9;

//@ requires level <= 3
//@ ensures result < 512
//@ ensures result == (va >> (39 - 9 * level)) & 0x1ff
pub fn index(va: u64, level: u32) -> u64 {
    (va >> (SHIFT + BITS * (3 - level))) & 0x1ff
}

//@ requires va < 1u64 << 48
//@ ensures result == va
pub fn round_trip(va: u64) -> u64 {
    index(va, 0) << 39 | index(va, 1) << 30 | index(va, 2) << 21 | index(va, 3) << 12 | va & 0xfff
}

/// Two addresses in one 2 MiB block have the same indices above the last level.
//@ requires a >> 21 == b >> 21
//@ ensures result
pub fn share_a_block(a: u64, b: u64) -> bool {
    index(a, 0) == index(b, 0) && index(a, 1) == index(b, 1) && index(a, 2) == index(b, 2)
}

//@ requires frame < 1u64 << 36
//@ ensures result == frame * 4096 && result >> 12 == frame && result & 0xfff == 0
pub fn frame_address(frame: u64) -> u64 {
    frame << 12
}

fn main() {
    println!("{} {}", round_trip(0x1234_5678_9abc), share_a_block(0x20_0000, 0x3f_ffff));
    println!("{} {}", index(0x8060_4000, 2), frame_address(5));
}
