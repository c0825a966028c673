//! Fields packed into words and flags of aligned addresses, where the parts are known by functions of the logic.

const MOD: u32 = 65521;

/*@
spec fn a(s: Seq<u8>) -> int
    decreases s.len()
{
    if s.len() == 0 { 1 } else { (a(s.drop_last()) + s.last()) % MOD }
}
spec fn b(s: Seq<u8>) -> int
    decreases s.len()
{
    if s.len() == 0 { 0 } else { (b(s.drop_last()) + a(s)) % MOD }
}
@*/

/// Adler-32 (RFC 1950).
//@ ensures result == b(data@) * 65536 + a(data@)
pub fn adler32(data: &[u8]) -> u32 {
    let (mut x, mut y) = (1u32, 0u32);
    for i in 0..data.len()
    //@ invariant x == a(data@.take(i)) && y == b(data@.take(i)) && x < MOD && y < MOD
    {
        x = (x + data[i] as u32) % MOD;
        y = (y + x) % MOD;
        //@ assert data@.take(i + 1).drop_last() == data@.take(i);
    }
    y << 16 | x
}

//@ requires x == a(s@) && y == b(s@) && y < 0x10000
//@ ensures result == 0x1_0000_0000_0000 + b(s@) * 0x1_0000_0000 + a(s@) % 65536 * 65536 + k
pub fn header(x: u32, y: u32, k: u16, s: &[u8]) -> u64 {
    (1 << 48) | (y as u64) << 32 | (x as u64 & 0xffff) << 16 | k as u64
}

//@ requires y == b(s@) && y < 0x10000
//@ ensures result.0 == b(s@) && result.1 == x % 65536
pub fn unpacked(x: u32, y: u32, s: &[u8]) -> (u32, u32) {
    let word = x & 0xffff ^ y << 16;
    (word >> 16, word & 0xffff)
}

//@ requires page % 4096 == 0 && x == a(s@)
//@ ensures result == page + a(s@) % 4096
pub fn with_flags(page: u64, x: u64, s: &[u8]) -> u64 {
    page | x & 0xfff
}

//@ requires table % 0x4000_0000 == 0 && x == a(s@)
//@ ensures result == table + x % 512 * 4096 + flags
pub fn entry(table: u64, x: u64, flags: u8, s: &[u8]) -> u64 {
    table | (x & 0x1ff) << 12 | flags as u64
}

fn main() {
    println!("{:x} {:x}", adler32(b"Wikipedia"), with_flags(8192, 1, b""));
    println!("{:x} {:?} {:x}", header(1, 0, 7, b""), unpacked(5, 0, b""), entry(0x8000_0000, 1, 3, b""));
}
