//! CRC-32 byte by byte, with a table: it gives what the polynomial gives bit by bit.

const POLYNOMIAL: u32 = 0xedb8_8320;

/*@
spec fn bit_step(crc: u32) -> u32 { if crc & 1 == 1 { (crc >> 1) ^ POLYNOMIAL } else { crc >> 1 } }

spec fn steps(crc: u32, n: int) -> u32
    decreases n
{
    if n <= 0 { crc } else { bit_step(steps(crc, n - 1)) }
}

/// Byte by byte, of a register that begins with `crc`.
spec fn crc_of(crc: u32, s: Seq<u8>) -> u32
    decreases s.len()
{
    if s.len() == 0 { crc } else { steps(crc_of(crc, s.take(s.len() - 1)) ^ s[s.len() - 1] as u32, 8) }
}

/// A step gives of two registers, added, what it gives of each.
lemma fn linear(a: u32, b: u32)
    ensures bit_step(a ^ b) == bit_step(a) ^ bit_step(b)
{ }

lemma fn linear_steps(a: u32, b: u32, n: int)
    ensures steps(a ^ b, n) == steps(a, n) ^ steps(b, n)
    decreases n
{
    if n > 0 {
        linear_steps(a, b, n - 1);
        linear(steps(a, n - 1), steps(b, n - 1));
    }
}

/// Where the lower bits are 0, the upper ones only move.
lemma fn only_moves(y: u32)
    requires y & 0xff == 0
    ensures steps(y, 8) == y >> 8
{
    assert steps(y, 1) == y >> 1;
    assert steps(y, 2) == y >> 2;
    assert steps(y, 3) == y >> 3;
    assert steps(y, 4) == y >> 4;
    assert steps(y, 5) == y >> 5;
    assert steps(y, 6) == y >> 6;
    assert steps(y, 7) == y >> 7;
}

lemma fn by_table(crc: u32, x: u32)
    requires x == crc & 0xff
    ensures steps(crc, 8) == (crc >> 8) ^ steps(x, 8)
{
    let y = crc & 0xffff_ff00;
    assert y ^ x == crc && y & 0xff == 0 && y >> 8 == crc >> 8;
    linear_steps(y, x, 8);
    only_moves(y);
}
@*/

//@ ensures forall |i: int| 0 <= i < 256 ==> result[i] == steps(i as u32, 8)
pub fn table() -> [u32; 256] {
    let mut table = [0; 256];
    for i in 0..256
    //@ invariant forall |k: int| 0 <= k < i ==> table[k] == steps(k as u32, 8)
    {
        let mut crc = i as u32;
        for n in 0..8
        //@ invariant crc == steps(i as u32, n as int)
        {
            crc = if crc & 1 == 1 { (crc >> 1) ^ POLYNOMIAL } else { crc >> 1 };
        }
        table[i] = crc;
    }
    table
}

//@ requires forall |i: int| 0 <= i < 256 ==> table[i] == steps(i as u32, 8)
//@ ensures result == !crc_of(u32::MAX, bytes@)
pub fn crc32(table: &[u32; 256], bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for i in 0..bytes.len()
    //@ invariant crc == crc_of(u32::MAX, bytes@.take(i))
    {
        //@ ghost let mixed = crc ^ bytes[i] as u32;
        let index = ((crc ^ bytes[i] as u32) & 0xff) as usize;
        //@ by_table(mixed, index as u32);
        //@ assert mixed >> 8 == crc >> 8;
        crc = (crc >> 8) ^ table[index];
    }
    !crc
}

fn main() {
    println!("{:x}", crc32(&table(), b"123456789"));
}
