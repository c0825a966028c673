//! Two ends that move towards each other: a pair with a given sum, a palindrome, and the removal of duplicates.

//@ requires forall |i: int, j: int| 0 <= i <= j < items.len() ==> items[i] <= items[j]
//@ ensures match result {
//@     Some((i, j)) => i < j && j < items.len() && items[i] + items[j] == sum,
//@     None => forall |i: int, j: int| 0 <= i < j < items.len() ==> items[i] + items[j] != sum,
//@ }
pub fn pair_with_sum(items: &[u32], sum: u64) -> Option<(usize, usize)> {
    let (mut low, mut high) = (0, items.len());
    while low < high
    //@ invariant low <= high && high <= items.len()
    //@ invariant forall |i: int, j: int| 0 <= i < j < items.len() && (i < low || high <= j) ==> items[i] + items[j] != sum
    //@ decreases high - low
    {
        if low + 1 == high {
            return None;
        }
        let found = items[low] as u64 + items[high - 1] as u64;
        if found == sum {
            return Some((low, high - 1));
        } else if found < sum {
            low += 1;
        } else {
            high -= 1;
        }
    }
    None
}

//@ ensures result <==> text@ == text@.reverse()
pub fn is_palindrome(text: &[u8]) -> bool {
    let mut i = 0;
    while i < text.len() / 2
    //@ invariant forall |k: int| 0 <= k < i ==> text[k] == text[text.len() - 1 - k]
    //@ decreases text.len() / 2 - i
    {
        if text[i] != text[text.len() - 1 - i] {
            return false;
        }
        i += 1;
    }
    true
}

/// Moves the distinct elements of a sorted slice to its front, and says how many there are.
//@ requires forall |i: int, j: int| 0 <= i <= j < items.len() ==> items[i] <= items[j]
//@ ensures items.len() == old(items.len()) && result <= items.len()
//@ ensures forall |i: int, j: int| 0 <= i < j < result ==> items[i] < items[j]
//@ ensures forall |i: int| 0 <= i < old(items.len()) ==> items@.take(result).contains(old(items[i]))
pub fn deduplicate(items: &mut [u32]) -> usize {
    let mut kept = 0;
    for next in 0..items.len()
    //@ invariant items.len() == old(items.len()) && kept <= next
    //@ invariant forall |i: int, j: int| 0 <= i < j < kept ==> items[i] < items[j]
    //@ invariant forall |i: int| next <= i < items.len() ==> items[i] == old(items[i])
    //@ invariant kept > 0 ==> (forall |i: int| next <= i < items.len() ==> items[kept - 1] <= items[i])
    //@ invariant forall |i: int| 0 <= i < next ==> (exists |j: int| 0 <= j < kept && items[j] == old(items[i]))
    {
        if kept == 0 || items[kept - 1] != items[next] {
            items[kept] = items[next];
            kept += 1;
        }
    }
    kept
}

fn main() {
    println!("{:?} {:?}", pair_with_sum(&[1, 4, 6, 9], 13), pair_with_sum(&[1, 4, 6, 9], 12));
    println!("{} {}", is_palindrome(b"level"), is_palindrome(b"lever"));
    let mut items = [1, 1, 2, 3, 3, 3];
    println!("{} {:?}", deduplicate(&mut items), items);
}
