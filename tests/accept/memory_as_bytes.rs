//! Memory seen as bytes, and bytes as values: integers, arrays, structs that are laid out as in C.

//@ requires p |-> ?v
//@ ensures p |-> v ** result == (v & 0xff) as u8
pub unsafe fn lowest(p: *mut u32) -> u8 {
    *(p as *const u8)
}

//@ requires p |-> ?v
//@ ensures p |-> v ** result == (v >> 16 & 0xff) as u8
pub unsafe fn third(p: *mut u32) -> u8 {
    *(p as *const u8).add(2)
}

//@ requires p |-> 0x01020304
//@ ensures p |-> 0x01020904
pub unsafe fn poke(p: *mut u32) {
    *(p as *mut u8).add(1) = 9;
}

//@ requires p |->bytes[4] ?s ** (p as usize) % 4 == 0
//@ ensures p |->bytes[4] s ** result == s[0] + 256 * s[1] + 65536 * s[2] + 0x1000000 * s[3]
pub unsafe fn read(p: *mut u8) -> u32 {
    *(p as *const u32)
}

//@ requires p |->bytes[n] _
//@ ensures exists |s: Seq<u8>| p |->bytes[n] s ** forall |k: int| 0 <= k < n ==> s[k] == 0
pub unsafe fn zero(p: *mut u8, n: usize) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |->[i] ?s ** p.add(i) |->[n - i] _ ** forall |k: int| 0 <= k < i ==> s[k] == 0
    {
        *p.add(i) = 0;
        i += 1;
    }
}

//@ requires p |->[2] _
//@ ensures exists |s: Seq<u32>| p |->[2] s ** s[0] == 0 && s[1] == 0
pub unsafe fn clear_two(p: *mut u32) {
    zero(p as *mut u8, 8);
}

//@ requires p |-> _
//@ ensures p |-> 0
pub unsafe fn clear_one(p: *mut i64) {
    zero(p as *mut u8, 8);
}

#[repr(C)]
pub struct Header {
    kind: u16,
    len: u16,
    crc: u32,
}

//@ requires p |-> _
//@ ensures p |-> Header { kind: 0, len: 0, crc: 0 }
pub unsafe fn clear_header(p: *mut Header) {
    zero(p as *mut u8, 8);
}

//@ requires p |->bytes[8] ?s ** (p as usize) % 4 == 0
//@ ensures p |->bytes[8] s ** result == s[4] + 256 * s[5] + 65536 * s[6] + 0x1000000 * s[7]
pub unsafe fn checksum_in(p: *mut u8) -> u32 {
    (*(p as *const Header)).crc
}

/// What is between the fields belongs to the struct, and holds nothing.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Padded {
    kind: u8,
    crc: u32,
}

//@ requires p |-> _
//@ ensures p |-> Padded { kind: 0, crc: 0 }
pub unsafe fn clear_padded(p: *mut Padded) {
    zero(p as *mut u8, 8);
}

//@ requires p.kind |-> _ ** p.crc |-> _
//@ ensures p.kind |-> 1 ** p.crc |-> 2
pub unsafe fn set_fields(p: *mut Padded) {
    (*p).kind = 1;
    (*p).crc = 2;
}

//@ requires p |-> _
//@ ensures p |-> Padded { kind: 1, crc: 2 }
pub unsafe fn by_fields(p: *mut Padded) {
    set_fields(p);
}

//@ requires p |->bytes[1] ?s ** s[0] <= 1
//@ ensures p |->bytes[1] s ** result == (s[0] == 1)
pub unsafe fn truth(p: *mut u8) -> bool {
    *(p as *const bool)
}

//@ requires p |->bytes[n] ?s ** i < n
//@ ensures p |->bytes[n] s ** result == s[i]
pub unsafe fn at(p: *const u8, n: usize, i: usize) -> u8 {
    *p.add(i)
}

//@ requires p |->bytes[6] ?s
//@ ensures p |->bytes[2] s.take(2) ** p.add(2) |->bytes[4] s.skip(2)
pub unsafe fn split(p: *mut u8) {
    let _ = p;
}

//@ requires p |-> ?v
//@ ensures p |-> v ** result == v as u32
pub unsafe fn half_of(p: *mut u64) -> u32 {
    *(p as *const u32)
}

fn main() {
    let mut word = 0x01020304u32;
    let mut two = [5u32, 6];
    let mut header = Header { kind: 1, len: 2, crc: 3 };
    let mut padded = Padded { kind: 3, crc: 4 };
    let mut wide = 0x0102_0304_0506_0708u64;
    let mut signed = -1i64;
    let mut one = 1u8;
    unsafe {
        assert!(lowest(&mut word) == 4 && third(&mut word) == 2);
        poke(&mut word);
        assert!(read(&raw mut word as *mut u8) == 0x01020904);
        clear_two(two.as_mut_ptr());
        assert!(two[0] == 0 && two[1] == 0);
        clear_one(&mut signed);
        assert!(checksum_in(&raw mut header as *mut u8) == 3);
        clear_header(&mut header);
        by_fields(&mut padded);
        assert!(padded.crc == 2 && header.crc == 0 && signed == 0);
        assert!(truth(&mut one));
        assert!(half_of(&mut wide) == 0x0506_0708);
    }
}
