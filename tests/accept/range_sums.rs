//! Sums of ranges by prefix sums, and the greatest sum of a range (Kadane).

/*@
spec fn sum(s: Seq<i32>, from: int, to: int) -> int
    decreases to - from
{
    if to <= from { 0 } else { sum(s, from, to - 1) + s[to - 1] }
}

lemma fn sum_splits(s: Seq<i32>, from: int, middle: int, to: int)
    requires from <= middle <= to
    ensures sum(s, from, to) == sum(s, from, middle) + sum(s, middle, to)
    decreases to - middle
{
    if middle < to {
        sum_splits(s, from, middle, to - 1);
    }
}
@*/

/// `result[i]` is the sum of the first `i` elements.
//@ requires items.len() <= 1_000_000
//@ ensures result@.len() == items.len() + 1
//@ ensures forall |i: int| 0 <= i <= items.len() ==> result[i] == sum(items@, 0, i)
pub fn prefix_sums(items: &[i32]) -> Vec<i64> {
    let mut sums = Vec::new();
    let mut total: i64 = 0;
    sums.push(0);
    for i in 0..items.len()
    //@ invariant sums@.len() == i + 1 && total == sum(items@, 0, i)
    //@ invariant -0x8000_0000 * i <= total <= 0x8000_0000 * i
    //@ invariant forall |k: int| 0 <= k <= i ==> sums[k] == sum(items@, 0, k)
    {
        total += items[i] as i64;
        sums.push(total);
    }
    sums
}

//@ requires sums.len() == items.len() + 1 && items.len() <= 1_000_000 && from <= to && to <= items.len()
//@ requires forall |i: int| 0 <= i <= items.len() ==> sums[i] == sum(items@, 0, i) && -(1 << 60) <= sums[i] <= 1 << 60
//@ ensures result == sum(items@, from, to)
pub fn range_sum(items: &[i32], sums: &[i64], from: usize, to: usize) -> i64 {
    //@ sum_splits(items@, 0, from, to);
    let _ = items;
    sums[to] - sums[from]
}

/// The greatest sum of a range, which may be empty.
//@ requires items.len() <= 1_000_000
//@ ensures forall |i: int, j: int| 0 <= i <= j <= items.len() ==> sum(items@, i, j) <= result
//@ ensures exists |i: int, j: int| 0 <= i <= j <= items.len() && #[trigger] sum(items@, i, j) == result
pub fn greatest_sum(items: &[i32]) -> i64 {
    let mut best: i64 = 0;
    let mut here: i64 = 0;
    //@ ghost let mut start = 0;
    //@ ghost let mut from = 0;
    //@ ghost let mut to = 0;
    for k in 0..items.len()
    //@ invariant 0 <= here <= best && best <= 0x8000_0000 * k
    //@ invariant 0 <= start <= k && here == sum(items@, start, k as int)
    //@ invariant 0 <= from <= to <= k && best == sum(items@, from, to)
    //@ invariant forall |i: int| 0 <= i <= k ==> sum(items@, i, k as int) <= here
    //@ invariant forall |i: int, j: int| 0 <= i <= j <= k ==> sum(items@, i, j) <= best
    {
        here += items[k] as i64;
        if here < 0 {
            here = 0;
            //@ ghost start = k + 1;
        }
        if here > best {
            best = here;
            //@ ghost from = start;
            //@ ghost to = k + 1;
        }
    }
    best
}

fn main() {
    let items = [3, -5, 4, 1, -2];
    let sums = prefix_sums(&items);
    println!("{:?} {}", sums, greatest_sum(&items));
}
