pub const VALID: u64 = 1;
pub const PAGE: u64 = 2;
pub const AF: u64 = 1 << 10;
pub const ADDR: u64 = 0x0000_ffff_ffff_f000;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Perms {
    pub read: bool,
    pub write: bool,
}

//@ ensures result & ADDR == pa & ADDR && result & VALID != 0 && result & PAGE != 0
//@ ensures (result & (1 << 6) != 0) == perms.read && (result & (1 << 7) != 0) == perms.write
pub fn encode(pa: u64, perms: Perms) -> u64 {
    let mut d = (pa & ADDR) | VALID | PAGE | AF;
    if perms.read {
        d |= 1 << 6;
    }
    if perms.write {
        d |= 1 << 7;
    }
    d
}

//@ ensures result.read == (d & (1 << 6) != 0) && result.write == (d & (1 << 7) != 0)
pub fn perms(d: u64) -> Perms {
    Perms { read: d & (1 << 6) != 0, write: d & (1 << 7) != 0 }
}

//@ ensures result == p
pub fn round_trip(pa: u64, p: Perms) -> Perms {
    perms(encode(pa, p))
}

//@ requires level <= 3
//@ ensures result < 512 && result == (ipa >> (12 + 9 * (3 - level))) % 512
pub fn index(ipa: u64, level: u32) -> usize {
    ((ipa >> (12 + 9 * (3 - level))) & 0x1ff) as usize
}

fn main() {
    println!("{:?} {}", round_trip(0x1234_5000, Perms { read: true, write: false }), index(0x8060_4000, 2));
}
