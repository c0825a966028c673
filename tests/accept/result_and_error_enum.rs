//! Results whose errors say what was wrong, each of them exactly when it was.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ParseError {
    Empty,
    BadDigit { at: usize },
    TooLarge(usize),
}

/*@
spec fn is_digit(b: u8) -> bool { 48 <= b <= 57 }

/// What the first `n` digits say.
spec fn value(s: Seq<u8>, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { value(s, n - 1) * 10 + (s[n - 1] - 48) }
}
@*/

//@ ensures match result {
//@     Ok(n) => text.len() > 0 && n == value(text@, text.len())
//@         && forall |i: int| 0 <= i < text.len() ==> is_digit(text[i]),
//@     Err(ParseError::Empty) => text.len() == 0,
//@     Err(ParseError::TooLarge(len)) => len <= text.len() && value(text@, len) > u32::MAX,
//@     Err(ParseError::BadDigit { at }) => at < text.len() && !is_digit(text[at])
//@         && forall |i: int| 0 <= i < at ==> is_digit(text[i]),
//@ }
pub fn parse(text: &[u8]) -> Result<u32, ParseError> {
    if text.len() == 0 {
        return Err(ParseError::Empty);
    }
    let mut n: u32 = 0;
    let mut i = 0;
    while i < text.len()
    //@ invariant i <= text.len() && n == value(text@, i)
    //@ invariant forall |k: int| 0 <= k < i ==> is_digit(text[k])
    //@ decreases text.len() - i
    {
        let digit = text[i];
        if digit < 48 || digit > 57 {
            return Err(ParseError::BadDigit { at: i });
        }
        let next = n as u64 * 10 + (digit - 48) as u64;
        i += 1;
        if next > u32::MAX as u64 {
            return Err(ParseError::TooLarge(i));
        }
        n = next as u32;
    }
    Ok(n)
}

fn main() {
    println!("{:?} {:?} {:?}", parse(&[49, 50, 51]), parse(&[]), parse(&[49, 65]));
    println!("{:?} {:?}", parse(&[57; 9]), parse(&[57; 10]));
}
