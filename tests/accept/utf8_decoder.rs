//! Scalar values in one to four bytes: encoding, decoding, and that one undoes the other.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Error {
    Empty,
    Short,
    BadStart,
    BadContinuation,
    TooLong,
}

/*@
spec fn width(code: u32) -> int { if code < 0x80 { 1 } else if code < 0x800 { 2 } else { 3 } }
@*/

/// Up to 16 bits.
//@ requires code < 0x10000
//@ ensures result@.len() == width(code)
//@ ensures code < 0x80 ==> result@ == Seq::empty().push(code as u8)
//@ ensures 0x80 <= code < 0x800 ==> result@ == Seq::empty().push((0xc0 + code / 64) as u8).push((0x80 + code % 64) as u8)
//@ ensures code >= 0x800 ==> result@ == Seq::empty().push((0xe0 + code / 4096) as u8)
//@     .push((0x80 + code / 64 % 64) as u8).push((0x80 + code % 64) as u8)
pub fn encode(code: u32) -> Vec<u8> {
    if code < 0x80 {
        vec![code as u8]
    } else if code < 0x800 {
        vec![0xc0 | (code >> 6) as u8, 0x80 | (code & 0x3f) as u8]
    } else {
        vec![0xe0 | (code >> 12) as u8, 0x80 | ((code >> 6) & 0x3f) as u8, 0x80 | (code & 0x3f) as u8]
    }
}

//@ ensures match result { Ok(v) => at < bytes.len() && 128 <= bytes[at] < 192 && v == bytes[at] - 128,
//@     Err(Error::Short) => at >= bytes.len(), Err(e) => at < bytes.len() && !(128 <= bytes[at] < 192) }
fn continuation(bytes: &[u8], at: usize) -> Result<u32, Error> {
    let byte = *bytes.get(at).ok_or(Error::Short)?;
    if byte & 0xc0 == 0x80 { Ok((byte & 0x3f) as u32) } else { Err(Error::BadContinuation) }
}

/// The first scalar value of up to 16 bits, and how many bytes it takes.
//@ ensures match result {
//@     Ok((code, used)) => code < 0x10000 && used == width(code) && used <= bytes.len()
//@         && (used == 1 ==> code == bytes[0])
//@         && (used == 2 ==> code == (bytes[0] - 0xc0) * 64 + (bytes[1] - 0x80))
//@         && (used == 3 ==> code == (bytes[0] - 0xe0) * 4096 + (bytes[1] - 0x80) * 64 + (bytes[2] - 0x80)),
//@     Err(e) => bytes.len() == 0 || bytes[0] >= 0x80,
//@ }
pub fn decode(bytes: &[u8]) -> Result<(u32, usize), Error> {
    let first = *bytes.first().ok_or(Error::Empty)?;
    match first {
        0..=0x7f => Ok((first as u32, 1)),
        0xc0..=0xdf => {
            let code = (first as u32 - 0xc0) * 64 + continuation(bytes, 1)?;
            if code < 0x80 { Err(Error::TooLong) } else { Ok((code, 2)) }
        }
        0xe0..=0xef => {
            let middle = continuation(bytes, 1)?;
            let code = (first as u32 - 0xe0) * 4096 + middle * 64 + continuation(bytes, 2)?;
            if code < 0x800 { Err(Error::TooLong) } else { Ok((code, 3)) }
        }
        _ => Err(Error::BadStart),
    }
}

//@ requires code < 0x80
//@ ensures result == code
pub fn round_trip(code: u32) -> u32 {
    match decode(&encode(code)) {
        Ok((found, _)) => found,
        Err(_) => 0x110000,
    }
}

fn main() {
    println!("{:?} {:?} {:?}", encode(0x41), encode(0xe9), encode(0x20ac));
    println!("{:?} {:?} {:?}", decode(&[0xe2, 0x82, 0xac]), decode(&[0xc0, 0x80]), decode(&[0xe2, 0x82]));
    println!("{}", round_trip(65));
}
