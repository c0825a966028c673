//! Generic functions over iterators: `Iterator` bounds, `DoubleEndedIterator`-free code, `next` by hand, `sum` types.
#![no_std]

pub fn longest_run(bits: impl Iterator<Item = bool>) -> usize {
    let mut best = 0;
    let mut run = 0;
    for b in bits {
        run = if b { run + 1 } else { 0 };
        best = best.max(run);
    }
    best
}

pub fn free_run(bitmap: &[u64], need: usize) -> Option<usize> {
    let mut start = 0;
    let mut len = 0;
    for i in 0..bitmap.len() * 64 {
        if bitmap[i / 64] >> (i % 64) & 1 == 1 {
            start = i + 1;
            len = 0;
            continue;
        }
        len += 1;
        if len == need {
            return Some(start);
        }
    }
    None
}

pub fn merge_sum<I, J>(mut a: I, mut b: J) -> u64
where
    I: Iterator<Item = u64>,
    J: Iterator<Item = u64>,
{
    let mut sum: u64 = 0;
    loop {
        sum = sum.wrapping_add(match (a.next(), b.next()) {
            (Some(x), Some(y)) => x ^ y,
            (Some(x), None) | (None, Some(x)) => x,
            (None, None) => return sum,
        });
    }
}

pub fn uses(words: &[u64]) -> u64 {
    let ones = longest_run(words.iter().map(|w| *w != 0));
    let evens = merge_sum((0..10).map(|x| x * 2), words.iter().map(|w| *w).take(4));
    let weighted = words.iter().enumerate().fold(0u64, |a, (i, w)| a.wrapping_add(*w << (i % 8)));
    weighted ^ evens ^ ones as u64
}
