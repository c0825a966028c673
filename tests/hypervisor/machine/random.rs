//! Random numbers: the same for the same seed, wherever this runs. Source: Steele, Lea, Flood: SplitMix64.

pub struct Random {
    state: u64,
}

impl Random {
    pub fn new(seed: u64) -> Random {
        Random { state: seed }
    }

    pub fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    pub fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    /// Is it one time of so many?
    pub fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    pub fn one_of(&mut self, values: &[u64]) -> u64 {
        values[self.below(values.len() as u64) as usize]
    }

    /// Mostly a number that means something, now and then any.
    pub fn argument(&mut self) -> u64 {
        match self.below(16) {
            0 => self.next(),
            1 => u64::MAX - self.below(4),
            2 => 1 << self.below(64),
            3..=8 => self.below(4),
            _ => self.below(10),
        }
    }
}
