//! Unsigned numbers in groups of seven bits, the lowest first; a parser that stops at whatever is wrong.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Error {
    Short,
    Long,
}

/*@
spec fn limit(groups: u32) -> int {
    match groups { 0 => 1, 1 => 128, 2 => 128 * 128, 3 => 128 * 128 * 128, _ => 128 * 128 * 128 * 128 }
}

/// What `s` says from `at` on, in at most `groups` groups.
spec fn read(s: Seq<u8>, at: int, groups: int) -> Result<int, Error>
    decreases groups
{
    if groups <= 0 { Err(Error::Long) }
    else if at >= s.len() { Err(Error::Short) }
    else if s[at] < 128 { Ok(s[at] + 0) }
    else { match read(s, at + 1, groups - 1) { Ok(n) => Ok(n * 128 + s[at] % 128), Err(e) => Err(e) } }
}
@*/

/// The number at the front, and how many bytes it takes.
//@ requires bytes.len() <= usize::MAX - 4
//@ ensures match result {
//@     Ok((n, used)) => read(bytes@, 0, 4) == Ok(n as int) && 0 < used && used <= 4 && used <= bytes.len(),
//@     Err(e) => read(bytes@, 0, 4) == Err(e),
//@ }
pub fn decode(bytes: &[u8]) -> Result<(u32, usize), Error> {
    let (n, used) = group(bytes, 0, 4)?;
    Ok((n, used))
}

//@ requires groups <= 4 && at + groups <= usize::MAX
//@ ensures match result {
//@     Ok((n, next)) => read(bytes@, at, groups) == Ok(n as int) && at < next && next <= at + groups
//@         && next <= bytes.len() && n < limit(groups),
//@     Err(e) => read(bytes@, at, groups) == Err(e),
//@ }
//@ decreases groups
fn group(bytes: &[u8], at: usize, groups: u32) -> Result<(u32, usize), Error> {
    if groups == 0 {
        return Err(Error::Long);
    }
    let byte = *bytes.get(at).ok_or(Error::Short)?;
    if byte < 128 {
        return Ok((byte as u32, at + 1));
    }
    let (rest, next) = group(bytes, at + 1, groups - 1)?;
    Ok((rest * 128 + (byte % 128) as u32, next))
}

fn main() {
    println!("{:?} {:?}", decode(&[0x96, 0x01]), decode(&[0x80]));
    println!("{:?}", decode(&[0x80, 0x80, 0x80, 0x80, 0x01]));
}
