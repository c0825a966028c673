//! The greatest sum of a run of elements.

/*@
spec fn sum(s: Seq<i32>, from: int, to: int) -> int
    decreases to - from
{
    if from >= to { 0 } else { sum(s, from, to - 1) + s[to - 1] }
}
@*/

//@ requires v.len() <= 1_000_000
//@ ensures exists |i: int, j: int| 0 <= i <= j <= v.len() && sum(v@, i, j) == result
//@ ensures forall |i: int, j: int| 0 <= i <= j <= v.len() ==> sum(v@, i, j) <= result
pub fn greatest_sum(v: &[i32]) -> i64 {
    let (mut best, mut here) = (0i64, 0i64);
    //@ ghost let start = 0;
    //@ ghost let from = 0;
    //@ ghost let to = 0;
    for k in 0..v.len()
    //@ invariant 0 <= here <= best <= k * 0x7fff_ffff && 0 <= start <= k && 0 <= from <= to <= k
    //@ invariant sum(v@, start, k as int) == here && sum(v@, from, to) == best
    //@ invariant forall |i: int| 0 <= i <= k ==> sum(v@, i, k as int) <= here
    //@ invariant forall |i: int, j: int| 0 <= i <= j <= k ==> sum(v@, i, j) <= best
    {
        here += v[k] as i64;
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
    println!("{}", greatest_sum(&[-2, 1, -3, 4, -1, 2, 1, -5, 4]));
}
