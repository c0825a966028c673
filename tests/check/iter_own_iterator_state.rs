//! Iterators with state written by hand: page walks, bit runs, fibonacci; driven with `next`, `for` and `while let`.
pub struct PageChunks {
    at: u64,
    end: u64,
}

impl PageChunks {
    pub const PAGE: u64 = 4096;
    pub fn new(start: u64, len: u64) -> Option<Self> {
        Some(PageChunks { at: start, end: start.checked_add(len)? })
    }
}

impl Iterator for PageChunks {
    type Item = (u64, u64);

    fn next(&mut self) -> Option<(u64, u64)> {
        if self.at >= self.end {
            return None;
        }
        let boundary = (self.at / Self::PAGE + 1).saturating_mul(Self::PAGE);
        let stop = boundary.min(self.end);
        let item = (self.at, stop - self.at);
        self.at = stop;
        Some(item)
    }
}

pub struct Fib(u64, u64);

impl Iterator for Fib {
    type Item = u64;
    fn next(&mut self) -> Option<u64> {
        let out = self.0;
        let next = self.0.checked_add(self.1)?;
        (self.0, self.1) = (self.1, next);
        Some(out)
    }
}

pub fn chunks(start: u64, len: u64) -> usize {
    let Some(chunks) = PageChunks::new(start, len) else { return 0 };
    let mut n = 0;
    for (_, len) in chunks {
        assert!(len <= PageChunks::PAGE);
        n += 1;
    }
    n
}

pub fn last_fib() -> u64 {
    let mut it = Fib(0, 1);
    let mut last = 0;
    while let Some(x) = it.next() {
        last = x;
    }
    last
}
