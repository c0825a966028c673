//! `memcpy`, `memmove`, `memcmp` and string scanning over byte slices with ranges.
use core::cmp::Ordering;

pub fn move_within(buf: &mut [u8], from: usize, to: usize, len: usize) {
    if from < to {
        for i in (0..len).rev() {
            buf[to + i] = buf[from + i];
        }
    } else {
        for i in 0..len {
            buf[to + i] = buf[from + i];
        }
    }
}

pub fn compare(a: &[u8], b: &[u8]) -> Ordering {
    for (x, y) in a.iter().zip(b) {
        match x.cmp(y) {
            Ordering::Equal => continue,
            other => return other,
        }
    }
    a.len().cmp(&b.len())
}

pub fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    if needle.len() == 0 {
        return Some(0);
    }
    hay.windows(needle.len()).position(|w| w == needle)
}

pub fn c_str(bytes: &[u8]) -> Result<&[u8], usize> {
    let end = bytes.iter().position(|b| *b == 0).ok_or(bytes.len())?;
    Ok(&bytes[..end])
}

pub fn fill_pattern(buf: &mut [u8], pattern: &[u8; 4]) {
    let n = buf.len() / 4 * 4;
    for i in (0..n).step_by(4) {
        buf[i..i + 4].copy_from_slice(pattern);
    }
    let rest = &mut buf[n..];
    rest.fill(pattern[0]);
}

pub fn demo() -> bool {
    let mut b = *b"hello world";
    move_within(&mut b, 0, 2, 5);
    b[..2].copy_from_slice(&b"xy"[..]);
    find(&b, b"hello") == Some(2) && compare(&b, b"xyhello") == Ordering::Greater && c_str(&b).is_err()
}
