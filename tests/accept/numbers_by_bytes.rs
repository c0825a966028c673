//! Numbers that lie in memory as bytes, the smallest first or last: read and written byte by byte.

/*@
/// What bytes mean, the first one the least.
spec fn little(s: Seq<u8>) -> int decreases s.len() {
    if s.len() == 0 { 0 } else { s[0] + 256 * little(s.skip(1)) }
}

/// What bytes mean, the last one the least.
spec fn big(s: Seq<u8>) -> int decreases s.len() {
    if s.len() == 0 { 0 } else { 256 * big(s.drop_last()) + s.last() }
}
@*/

//@ requires p |->[4]{1/2} ?s
//@ ensures p |->[4]{1/2} s ** result == big(s)
pub unsafe fn load_big(p: *const u8) -> u32 {
    let mut value = 0u32;
    let mut i = 0;
    while i < 4
    //@ invariant i <= 4 ** p |->[4]{1/2} s ** value == big(s.take(i as int)) ** (i < 4 ==> value < 0x100_0000) ** (i < 3 ==> value < 0x1_0000) ** (i < 2 ==> value < 0x100) ** (i < 1 ==> value == 0)
    //@ decreases 4 - i
    {
        value = value * 256 + *p.add(i) as u32;
        //@ assert s.take(i as int + 1).drop_last() == s.take(i as int);
        i += 1;
    }
    value
}

//@ requires p |->[8] _
//@ ensures exists |s: Seq<u8>| p |->[8] s ** forall |k: int| 0 <= k < 8 ==> s[k] == (value >> (8 * k)) as u8
pub unsafe fn store_little(p: *mut u8, value: u64) {
    let mut i = 0;
    while i < 8
    //@ invariant i <= 8 ** p |->[i] ?s ** p.add(i) |->[8 - i] _
    //@ invariant forall |k: int| 0 <= k < i ==> s[k] == (value >> (8 * k)) as u8
    //@ decreases 8 - i
    {
        *p.add(i) = (value >> (8 * i)) as u8;
        i += 1;
    }
}
fn main() {}
