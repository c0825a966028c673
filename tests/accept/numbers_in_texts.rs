//! Decimal numbers in bytes: found by `?` paths that say of what there is too much, by an existential.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooLarge {
    at: usize,
}

/*@
spec fn is_digit(b: u8) -> bool { b'0' <= b <= b'9' }

/// The number that digits mean.
spec fn value(s: Seq<u8>) -> int
    decreases s.len()
{
    if s.len() == 0 { 0 } else { value(s.drop_last()) * 10 + (s.last() - b'0') }
}

spec fn all_digits(s: Seq<u8>) -> bool { forall |i: int| 0 <= i < s.len() ==> is_digit(s[i]) }

/// Of digits that go on, the value does not get smaller.
lemma fn prefixes_are_smaller(s: Seq<u8>, n: int)
    requires all_digits(s) && 0 <= n <= s.len()
    ensures 0 <= value(s.take(n)) <= value(s)
    decreases s.len()
{
    if n < s.len() {
        prefixes_are_smaller(s.drop_last(), n);
        assert s.drop_last().take(n) == s.take(n);
    } else if s.len() > 0 {
        prefixes_are_smaller(s.drop_last(), n - 1);
        assert s.take(n) == s;
    }
}
@*/

/// The digits from `start` on as a number, and where they end.
//@ requires start < text.len() && is_digit(text[start])
//@ ensures match result {
//@     Ok((n, end)) => start < end <= text.len() && all_digits(text@.subrange(start as int, end as int))
//@         && n == value(text@.subrange(start as int, end as int)) && (end < text.len() ==> !is_digit(text[end])),
//@     Err(e) => e == TooLarge { at: start } && exists |end: int| start < end <= text.len()
//@         && all_digits(text@.subrange(start as int, end)) && value(text@.subrange(start as int, end)) > u32::MAX,
//@ }
pub fn number(text: &[u8], start: usize) -> Result<(u32, usize), TooLarge> {
    let mut n = 0u32;
    let mut i = start;
    while i < text.len() && text[i].is_ascii_digit()
    //@ invariant start <= i <= text.len()
    //@ invariant all_digits(text@.subrange(start as int, i as int))
    //@ invariant n == value(text@.subrange(start as int, i as int))
    //@ decreases text.len() - i
    {
        let digit = (text[i] - b'0') as u32;
        //@ assert text@.subrange(start as int, i + 1).drop_last() == text@.subrange(start as int, i as int);
        n = n.checked_mul(10).and_then(|n| n.checked_add(digit)).ok_or(TooLarge { at: start })?;
        i += 1;
    }
    Ok((n, i))
}

/// Parses decimal text; `None` where it is empty, has another byte, or is too large.
//@ ensures match result {
//@     Some(n) => text.len() > 0 && all_digits(text@) && n == value(text@),
//@     None => text.len() == 0 || !all_digits(text@) || value(text@) > u64::MAX,
//@ }
pub fn parse_u64(text: &[u8]) -> Option<u64> {
    if text.is_empty() {
        return None;
    }
    let mut n: u64 = 0;
    for (i, &b) in text.iter().enumerate()
    //@ invariant all_digits(text@.take(iter.count)) && n == value(text@.take(iter.count))
    {
        let digit = match b {
            b'0'..=b'9' => b - b'0',
            _ => return None,
        };
        //@ assert text@.take(i + 1).drop_last() == text@.take(i);
        //@ assert all_digits(text@) ==> value(text@.take(i + 1)) <= value(text@) by {
        //@     if all_digits(text@) { prefixes_are_smaller(text@, i + 1); }
        //@ }
        n = n.checked_mul(10)?.checked_add(digit as u64)?;
    }
    Some(n)
}

fn main() {
    println!("{:?} {:?}", number(b"12 + 3", 0), number(b"7 99999999999", 2));
    println!("{:?} {:?} {:?}", parse_u64(b"18446744073709551615"), parse_u64(b"18446744073709551616"), parse_u64(b"1x"));
}
