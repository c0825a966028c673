//! Numbers in decimal digits, read and written.

/*@
spec fn value(s: Seq<u8>, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { 10 * value(s, n - 1) + (s[n - 1] - 48) }
}
spec fn digits(s: Seq<u8>) -> bool { forall |i: int| 0 <= i < s.len() ==> 48 <= s[i] <= 57 }
@*/

//@ ensures match result {
//@     Some(n) => digits(text@) && text.len() > 0 && n == value(text@, text.len() as int),
//@     None => text.len() == 0 || !digits(text@) || (exists |k: int| 0 <= k <= text.len() && value(text@, k) > u32::MAX),
//@ }
pub fn parse(text: &[u8]) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    let mut n = 0u32;
    for i in 0..text.len()
    //@ invariant n == value(text@, i as int) && (forall |k: int| 0 <= k < i ==> 48 <= text[k] <= 57)
    {
        if !text[i].is_ascii_digit() {
            return None;
        }
        let next = n as u64 * 10 + (text[i] - b'0') as u64;
        if next > u32::MAX as u64 {
            //@ assert value(text@, i + 1) > u32::MAX;
            return None;
        }
        n = next as u32;
    }
    Some(n)
}

fn main() {
    println!("{:?} {:?} {:?} {:?}", parse(b"1234"), parse(b""), parse(b"12a"), parse(b"99999999999"));
}
