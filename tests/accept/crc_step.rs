//! CRC-8 bit by bit, against its definition as recursion over bits and bytes.

/*@
spec fn shifted(crc: u8) -> u8 { if crc & 0x80 != 0 { (crc << 1) ^ 0x07 } else { crc << 1 } }

spec fn steps(crc: u8, n: int) -> u8
    decreases n
{
    if n <= 0 { crc } else { shifted(steps(crc, n - 1)) }
}

spec fn crc_of(s: Seq<u8>, n: int) -> u8
    decreases n
{
    if n <= 0 { 0 } else { steps(crc_of(s, n - 1) ^ s[n - 1], 8) }
}
@*/

//@ ensures result == steps(start, 8)
fn byte_step(start: u8) -> u8 {
    let mut crc = start;
    for bit in 0..8
    //@ invariant crc == steps(start, bit as int)
    {
        let _: i32 = bit;
        crc = if crc & 0x80 != 0 { (crc << 1) ^ 0x07 } else { crc << 1 };
    }
    crc
}

//@ ensures result == crc_of(bytes@, bytes.len())
pub fn crc8(bytes: &[u8]) -> u8 {
    let mut crc = 0;
    for i in 0..bytes.len()
    //@ invariant crc == crc_of(bytes@, i)
    {
        crc = byte_step(crc ^ bytes[i]);
    }
    crc
}

fn main() {
    println!("{:#x}", crc8(b"123456789"));
}
