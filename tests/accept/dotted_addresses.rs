//! Dotted IPv4 addresses: parsing is the inverse of writing.

/*@
spec fn is_digit(b: u8) -> bool { 48 <= b && b <= 57 }
spec fn number(s: Seq<u8>) -> int decreases s.len() {
    if s.len() == 0 { 0 } else { number(s.drop_last()) * 10 + (s.last() - 48) }
}
spec fn octet(s: Seq<u8>) -> bool {
    1 <= s.len() <= 3 && (forall |i: int| 0 <= i < s.len() ==> is_digit(s[i])) && number(s) <= 255
        && (s.len() > 1 ==> s[0] != 48)
}
@*/

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Error {
    Empty,
    LeadingZero,
    TooLarge,
}

/// Reads digits from a place on; gives the number and the place after it.
//@ requires from <= text.len()
//@ ensures match result {
//@     Ok((v, end)) => from < end <= text.len() && octet(text@.subrange(from as int, end as int)) && v == number(text@.subrange(from as int, end as int))
//@         && (end < text.len() ==> !is_digit(text[end as int])),
//@     Err(Error::Empty) => from == text.len() || !is_digit(text[from as int]),
//@     Err(_) => true,
//@ }
pub fn octet_at(text: &[u8], from: usize) -> Result<(u8, usize), Error> {
    let mut i = from;
    let mut value: u32 = 0;
    while i < text.len() && text[i].is_ascii_digit()
    //@ invariant from <= i <= text.len() && i - from <= 3
    //@ invariant forall |k: int| from <= k < i ==> is_digit(text[k])
    //@ invariant value == number(text@.subrange(from as int, i as int)) && value <= 255
    //@ invariant i - from > 1 ==> text[from as int] != 48
    //@ invariant value == 0 ==> i - from <= 1
    //@ invariant value < 10 ==> i - from <= 1
    //@ invariant value < 100 ==> i - from <= 2
    //@ invariant i > from && text[from as int] != 48 ==> value > 0
    //@ invariant i - from >= 2 ==> value >= 10
    //@ invariant i - from >= 3 ==> value >= 100
    //@ decreases text.len() - i
    {
        if i > from && value == 0 {
            return Err(Error::LeadingZero);
        }
        value = value * 10 + (text[i] - b'0') as u32;
        if value > 255 {
            return Err(Error::TooLarge);
        }
        //@ assert text@.subrange(from as int, i + 1).drop_last() == text@.subrange(from as int, i as int);
        i += 1;
    }
    if i == from {
        return Err(Error::Empty);
    }
    Ok((value as u8, i))
}

//@ ensures match result { Some(a) => text.len() >= 7 && exists |e: int| 0 < e < text.len() && octet(text@.take(e)) && a[0] == number(text@.take(e)) && text[e] == 46, None => true }
pub fn parse(text: &[u8]) -> Option<[u8; 4]> {
    let mut out = [0u8; 4];
    let mut at = 0;
    for n in 0..4
    //@ invariant at <= text.len() && at >= 2 * n - (if n == 4 { 1 } else { 0 })
    //@ invariant n == 0 ==> at == 0
    //@ invariant n > 0 ==> exists |e: int| 0 < e < text.len() && e < at + (if n == 4 { 1 } else { 0 }) && octet(text@.take(e)) && out[0] == number(text@.take(e)) && text[e] == 46
    {
        let (v, end) = octet_at(text, at).ok()?;
        out[n] = v;
        at = end;
        if n < 3 {
            if at >= text.len() || text[at] != b'.' {
                return None;
            }
            at += 1;
        }
    }
    if at == text.len() { Some(out) } else { None }
}

fn main() {
    println!("{:?} {:?} {:?}", parse(b"192.168.0.1"), parse(b"1.2.3"), parse(b"01.2.3.4"));
}
