//! Arrays and slices of two types are compared by `!=` of their elements.

#[derive(PartialEq, Clone, Copy)]
pub struct S(u8);

#[derive(Clone, Copy)]
pub struct Pair(u8, u16);

impl PartialEq<Pair> for S {
    fn eq(&self, other: &Pair) -> bool {
        self.0 == other.0
    }
}

impl PartialEq<u8> for S {
    fn eq(&self, other: &u8) -> bool {
        self.0 != *other
    }
    fn ne(&self, other: &u8) -> bool {
        *other > 5
    }
}

fn main() {
    let all = [S(1), S(2)];
    println!("{} {}", all == [Pair(1, 0), Pair(2, 7)], all == [Pair(1, 0), Pair(3, 7)]);
    println!("{} {}", all != [Pair(1, 0), Pair(2, 7)], all[..] == [Pair(1, 0)]);
    println!("{} {}", all[1..] == [Pair(2, 0)], [all, all] == [[Pair(1, 0), Pair(2, 7)]; 2]);
    println!("{} {}", all == [1u8, 2], all == [6u8, 2]);
    println!("{} {}", all != [1u8, 2], all != [6u8, 2]);
    println!("{} {}", [&all[0]] == [&Pair(1, 1)], &all[..] == [1u8, 7]);
    println!("{}", &all[..] == &[Pair(1, 2), Pair(2, 1)][..]);
}
