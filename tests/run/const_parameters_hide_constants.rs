//! A const parameter hides a constant of its name, in expressions and in lengths.
pub const K: usize = 7;
pub const ON: bool = false;

fn k<const K: usize>() -> usize {
    K
}

fn both<const K: usize>() -> (usize, usize) {
    (K, self::K)
}

fn on<const ON: bool>() -> &'static str {
    if ON { "on" } else { "off" }
}

struct Ring<const K: usize> {
    at: [u8; K],
}

impl<const K: usize> Ring<K> {
    const LAST: usize = K - 1;

    fn last(&self) -> u8 {
        self.at[Self::LAST]
    }

    fn filled() -> Ring<K> {
        Ring { at: [K as u8; K] }
    }
}

fn main() {
    println!("{} {:?} {}", k::<5>(), both::<3>(), on::<true>());
    let ring = Ring::<4>::filled();
    println!("{} {} {}", ring.last(), ring.at.len(), Ring::<9>::LAST);
    let inner = || k::<2>() + K;
    println!("{}", inner());
}
