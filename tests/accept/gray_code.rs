//! Gray code: neighbours differ in one bit. Parity, by folding a word onto itself.

//@ ensures result == x ^ (x >> 1)
pub fn encode(x: u32) -> u32 {
    x ^ (x >> 1)
}

//@ ensures result ^ (result >> 1) == g
pub fn decode(g: u32) -> u32 {
    let mut x = g;
    x ^= x >> 1;
    x ^= x >> 2;
    x ^= x >> 4;
    x ^= x >> 8;
    x ^= x >> 16;
    x
}

//@ ensures result == (word & (1u32 << bit) != 0)
//@ requires bit < 32
pub fn bit(word: u32, bit: u32) -> bool {
    (word >> bit) & 1 == 1
}

fn main() {
    println!("{} {} {}", encode(5), decode(encode(1234567)), bit(5, 2));
}
