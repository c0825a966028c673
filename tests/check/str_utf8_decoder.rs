//! UTF-8 encoding and decoding on bytes, with `char::from_u32` and surrogate checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Utf8Error {
    Truncated,
    Continuation(u8),
    Overlong,
    Surrogate,
}

pub fn decode(bytes: &[u8]) -> Result<Option<(char, usize)>, Utf8Error> {
    let Some(&first) = bytes.first() else { return Ok(None) };
    let (len, min, init) = match first {
        0..=0x7f => return Ok(Some((first as char, 1))),
        0xc0..=0xdf => (2, 0x80, first & 0x1f),
        0xe0..=0xef => (3, 0x800, first & 0x0f),
        0xf0..=0xf7 => (4, 0x1_0000, first & 0x07),
        b => return Err(Utf8Error::Continuation(b)),
    };
    let mut code = u32::from(init);
    for b in bytes.get(1..len).ok_or(Utf8Error::Truncated)? {
        if b & 0xc0 != 0x80 {
            return Err(Utf8Error::Continuation(*b));
        }
        code = code << 6 | u32::from(b & 0x3f);
    }
    if code < min {
        return Err(Utf8Error::Overlong);
    }
    let c = char::from_u32(code).ok_or(Utf8Error::Surrogate)?;
    Ok(Some((c, len)))
}

fn main() {
    let text = "aß中🦀!";
    let mut rest = text.as_bytes();
    let mut expected = text.chars();
    while let Ok(Some((c, n))) = decode(rest) {
        println!("{c} {n} {}", expected.next() == Some(c));
        rest = &rest[n..];
    }
    println!("{:?}", expected.next());
    println!("{:?} {:?}", decode(&[0xc0, 0x80]), decode(&[0xe2, 0x82]));
    println!("{:?} {:?}", decode(&[0xed, 0xa0, 0x80]), decode(&[0xe2, b'a', b'b']));
    println!("{:?} {:?}", decode(&[0x80]), decode(b""));
}
