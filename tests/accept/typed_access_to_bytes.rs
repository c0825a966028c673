//! Physical memory is bytes; what is loaded and stored there has a type. One by one the bytes make the value, the lowest
//! first, and what is stored is loaded again.

/*@
/// The number that bytes make.
spec fn number(s: Seq<u8>) -> int
    decreases s.len()
{
    if s.len() == 0 { 0 } else { s[0] + 256 * number(s.skip(1)) }
}
@*/

/// Byte by byte, from the highest.
//@ requires p |->bytes[4]{1/2} ?s
//@ ensures p |->bytes[4]{1/2} s ** result == number(s)
pub unsafe fn load(p: *const u8) -> u32 {
    let b3 = *p.add(3) as u32;
    let b2 = *p.add(2) as u32;
    let b1 = *p.add(1) as u32;
    let b0 = *p as u32;
    //@ assert number(s.skip(3)) == s[3] && number(s.skip(2)) == s[2] + 256 * number(s.skip(2).skip(1));
    //@ assert s.skip(2).skip(1) == s.skip(3) && s.skip(1).skip(1) == s.skip(2);
    //@ assert number(s.skip(1)) == s[1] + 256 * number(s.skip(2));
    ((b3 * 256 + b2) * 256 + b1) * 256 + b0
}

//@ requires p |->bytes[4] _
//@ ensures exists |s: Seq<u8>| p |->bytes[4] s ** s[0] + 256 * s[1] + 65536 * s[2] + 16777216 * s[3] == x
pub unsafe fn store(p: *mut u8, x: u32) {
    let mut rest = x;
    let mut i = 0;
    while i < 4
    //@ invariant i <= 4 ** p |->bytes[i] ?s ** p.add(i) |->bytes[4 - i] _
    //@ invariant x == (if i == 0 { rest } else if i == 1 { s[0] + 256 * rest } else if i == 2 { s[0] + 256 * s[1] + 65536 * rest }
    //@     else if i == 3 { s[0] + 256 * s[1] + 65536 * s[2] + 16777216 * rest } else { s[0] + 256 * s[1] + 65536 * s[2] + 16777216 * s[3] })
    //@ invariant i == 0 || i == 1 && rest < 16777216 || i == 2 && rest < 65536 || i == 3 && rest < 256 || i == 4
    //@ decreases 4 - i
    {
        *p.add(i) = (rest % 256) as u8;
        rest /= 256;
        i += 1;
    }
}

/// The same memory, as a value.
//@ requires p |->bytes[4] _ ** p.addr() % 4 == 0
//@ ensures (p as *mut u32) |-> x
pub unsafe fn store_aligned(p: *mut u8, x: u32) {
    *(p as *mut u32) = x;
}

//@ requires p |->bytes[8] ?s ** p.addr() % 4 == 0
//@ ensures p |->bytes[8] s ** result == s[4] + 256 * s[5] + 65536 * s[6] + 16777216 * s[7]
pub unsafe fn load_aligned(p: *mut u8) -> u32 {
    *(p.add(4) as *const u32)
}

/// A word that lies anywhere in memory by address, as bytes.
//@ requires (at as *mut u8) |->bytes[n] ?s ** k + 2 <= n ** at + n <= 0x7fff_ffff_ffff
//@ ensures (at as *mut u8) |->bytes[n] s ** result == s[k] + 256 * s[k + 1]
pub unsafe fn half_word(at: usize, n: usize, k: usize) -> u16 {
    let p = (at as *const u8).add(k);
    *p as u16 + 256 * *p.add(1) as u16
}

//@ trusted
fn main() {
    let mut memory = [0u64; 2];
    let p = memory.as_mut_ptr() as *mut u8;
    unsafe {
        store(p, 0x01020304);
        println!("{:x} {:x}", load(p), *(p as *const u32));
        store_aligned(p.add(4), 0x0a0b0c0d);
        println!("{:x} {:x} {:x}", load_aligned(p), *p.add(4), memory[0]);
    }
}
