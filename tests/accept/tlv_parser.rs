//! Records of a tag, a length and a value: a parser that returns what is wrong by `?`.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Error {
    Truncated,
    BadTag(u8),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tag {
    Name,
    Address,
    Flags,
}

/*@
spec fn tag_of(byte: u8) -> Option<Tag> {
    match byte { 1 => Some(Tag::Name), 2 => Some(Tag::Address), 7 => Some(Tag::Flags), _ => None }
}
@*/

//@ ensures match result { Ok(tag) => tag_of(byte) == Some(tag), Err(e) => tag_of(byte) == None && e == Error::BadTag(byte) }
fn tag(byte: u8) -> Result<Tag, Error> {
    match byte {
        1 => Ok(Tag::Name),
        2 => Ok(Tag::Address),
        7 => Ok(Tag::Flags),
        _ => Err(Error::BadTag(byte)),
    }
}

//@ ensures match result { Ok(b) => at < bytes.len() && b == bytes[at], Err(e) => at >= bytes.len() && e == Error::Truncated }
fn byte_at(bytes: &[u8], at: usize) -> Result<u8, Error> {
    bytes.get(at).copied().ok_or(Error::Truncated)
}

/// The tag and the value of the first record, and what follows it.
//@ ensures match result {
//@     Ok((t, value, rest)) => tag_of(bytes[0]) == Some(t) && value.len() == bytes[1]
//@         && bytes@ == Seq::empty().push(bytes[0]).push(bytes[1]) + value@ + rest@,
//@     Err(Error::BadTag(b)) => bytes.len() > 0 && b == bytes[0] && tag_of(b) == None,
//@     Err(Error::Truncated) => bytes.len() < 2 || bytes.len() < 2 + bytes[1],
//@ }
pub fn record(bytes: &[u8]) -> Result<(Tag, &[u8], &[u8]), Error> {
    let tag = tag(byte_at(bytes, 0)?)?;
    let len = byte_at(bytes, 1)? as usize;
    let body = &bytes[2..];
    if body.len() < len {
        return Err(Error::Truncated);
    }
    let (value, rest) = body.split_at(len);
    Ok((tag, value, rest))
}

/// How many records there are.
//@ ensures match result { Ok(n) => n <= bytes.len(), Err(_) => true }
pub fn count(bytes: &[u8]) -> Result<usize, Error> {
    let mut rest = bytes;
    let mut count = 0;
    while !rest.is_empty()
    //@ invariant count + rest.len() <= bytes.len()
    //@ decreases rest.len()
    {
        let (_, _, next) = record(rest)?;
        rest = next;
        count += 1;
    }
    Ok(count)
}

fn main() {
    println!("{:?}", record(&[2, 1, 9, 7, 0]));
    println!("{:?} {:?} {:?}", count(&[2, 1, 9, 7, 0]), count(&[3]), count(&[1, 2, 0]));
}
