//! Searching a word for its first zero bit, and counting the ones.

//@ ensures match result {
//@     Some(bit) => bit < 64 && word & (1u64 << bit) == 0
//@         && forall |k: u32| k < bit ==> word & (1u64 << k) != 0,
//@     None => forall |k: u32| k < 64 ==> word & (1u64 << k) != 0,
//@ }
pub fn first_zero(word: u64) -> Option<u32> {
    let mut bit = 0;
    while bit < 64
    //@ invariant bit <= 64
    //@ invariant forall |k: u32| k < bit ==> word & (1u64 << k) != 0
    //@ decreases 64 - bit
    {
        if word & (1 << bit) == 0 {
            return Some(bit);
        }
        bit += 1;
    }
    None
}

/// Kernighan's loop: each round takes away the lowest bit that is set.
//@ ensures result <= 64 && (word == 0 ==> result == 0)
pub fn ones(word: u64) -> u32 {
    let mut rest = word;
    let mut count = 0;
    while rest != 0 && count < 64
    //@ invariant count <= 64 && (word == 0 ==> count == 0 && rest == 0)
    //@ decreases rest
    {
        rest &= rest - 1;
        count += 1;
    }
    count
}

//@ requires word != 0
//@ ensures result != 0 && word & result == result && result & ((result - 1) as u64) == 0
//@ ensures word & ((result - 1) as u64) == 0
pub fn lowest_one(word: u64) -> u64 {
    word & !(word - 1)
}

fn main() {
    println!("{:?} {:?} {:?}", first_zero(0b1011), first_zero(u64::MAX), first_zero(0));
    println!("{} {} {}", ones(0xff00), ones(u64::MAX), ones(0));
    println!("{}", lowest_one(0b101000));
}
