//! What takes at least a byte fits `isize::MAX` times into memory, so one more can be counted.

//@ ensures result == text.len() + 1
pub fn with_end(text: &[u8]) -> usize {
    text.len() + 1
}

pub fn of_pairs(v: &Vec<(u32, u8)>) -> usize {
    v.len() + 1
}
