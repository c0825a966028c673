/*@
spec fn sum(s: Seq<u32>, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { sum(s, n - 1) + s[n - 1] }
}
@*/

/// `to[i]` becomes the sum of the first `i` elements.
//@ requires to.len() == a.len() && a.len() <= 1000
//@ requires forall |i: int| 0 <= i < a.len() ==> a[i] <= 1_000_000
//@ ensures result == sum(a@, a.len())
//@ ensures forall |i: int| 0 <= i < a.len() ==> to[i] == sum(a@, i)
pub fn prefix_sums(a: &[u32], to: &mut [u32]) -> u32 {
    let mut total = 0;
    let mut i = 0;
    while i < a.len()
    //@ invariant i <= a.len() && to.len() == a.len()
    //@ invariant total == sum(a@, i) && total <= i * 1_000_000
    //@ invariant forall |k: int| 0 <= k < i ==> to[k] == sum(a@, k)
    //@ decreases a.len() - i
    {
        to[i] = total;
        total += a[i];
        i += 1;
    }
    total
}

fn main() {
    let mut to = [0; 4];
    let total = prefix_sums(&[5, 1, 0, 2], &mut to);
    println!("{:?} {}", to, total);
}
