//! Bits of a word one by one: the lowest that is set, how a word without it looks, and a search from the lowest up.

//@ ensures match result {
//@     Some(k) => k < 64 && word & (1u64 << k) != 0 && (forall |j: int| 0 <= j < k ==> word & (1u64 << j) == 0),
//@     None => forall |j: int| 0 <= j < 64 ==> word & (1u64 << j) == 0,
//@ }
pub fn lowest(word: u64) -> Option<u32> {
    let mut k = 0;
    while k < 64
    //@ invariant k <= 64 && (forall |j: int| 0 <= j < k ==> word & (1u64 << j) == 0)
    //@ decreases 64 - k
    {
        if word & (1 << k) != 0 {
            return Some(k);
        }
        k += 1;
    }
    None
}

//@ ensures match result {
//@     Some((k, rest)) => k < 64 && word & (1u64 << k) != 0
//@         && (forall |j: int| 0 <= j < 64 ==> (rest & (1u64 << j) != 0 <==> word & (1u64 << j) != 0 && j != k)),
//@     None => forall |j: int| 0 <= j < 64 ==> word & (1u64 << j) == 0,
//@ }
pub fn take_lowest(word: u64) -> Option<(u32, u64)> {
    let k = lowest(word)?;
    Some((k, word & !(1 << k)))
}

fn main() {
    println!("{:?} {:?} {:?}", lowest(40), take_lowest(40), lowest(0));
}
