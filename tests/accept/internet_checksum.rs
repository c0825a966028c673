//! The checksum of the internet's protocols: ones' complement of the ones' complement sum.

/*@
spec fn words(s: Seq<u8>, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { words(s, n - 1) + s[2 * n - 2] * 256 + s[2 * n - 1] }
}
@*/

//@ requires data.len() % 2 == 0 && data.len() <= 65535
//@ ensures (result + words(data@, data.len() / 2)) % 0xffff == 0
pub fn checksum(data: &[u8]) -> u16 {
    let mut sum: u32 = 0;
    for i in 0..data.len() / 2
    //@ invariant sum == words(data@, i as int) && sum <= i * 0xffff
    {
        sum += u16::from_be_bytes([data[2 * i], data[2 * i + 1]]) as u32;
    }
    while sum > 0xffff
    //@ invariant (sum - words(data@, data.len() / 2)) % 0xffff == 0
    //@ decreases sum
    {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    !(sum as u16)
}

fn main() {
    println!("{:#06x}", checksum(&[0x45, 0, 0, 0x73, 0, 0, 0x40, 0]));
}
