//! Polynomials with coefficients in a vector: value, sum.

/*@
/// The value at x of the coefficients from `k` on.
spec fn value(c: Seq<i64>, k: int, x: int) -> int
    decreases c.len() - k
{
    if k < 0 || k >= c.len() { 0 } else { c[k] + x * value(c, k + 1, x) }
}

spec fn small(c: Seq<i64>, x: int) -> bool {
    forall |k: int| 0 <= k <= c.len() ==> -1_000_000_000 <= #[trigger] value(c, k, x) <= 1_000_000_000
}
@*/

//@ requires small(c@, x as int) && -1000 <= x <= 1000
//@ requires forall |k: int| 0 <= k < c.len() ==> -1_000_000_000 <= c[k] <= 1_000_000_000
//@ ensures result == value(c@, 0, x as int)
pub fn evaluate(c: &[i64], x: i64) -> i64 {
    let mut sum = 0;
    let mut k = c.len();
    while k > 0
    //@ invariant k <= c.len() && sum == value(c@, k as int, x as int) && -1_000_000_000 <= sum <= 1_000_000_000
    //@ decreases k
    {
        k -= 1;
        sum = c[k] + x * sum;
    }
    sum
}

fn main() {
    println!("{}", evaluate(&[], 10));
}
