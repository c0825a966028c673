//! Values, arithmetic, mutable borrows, loops: no raw memory, no ghost code beyond contracts.

//@ requires x < 100
//@ ensures result == x + 1
pub fn increment(x: u32) -> u32 {
    x + 1
}

//@ ensures *a == old(*b) && *b == old(*a)
pub fn swap(a: &mut u64, b: &mut u64) {
    let t = *a;
    *a = *b;
    *b = t;
}

//@ ensures result == 72
pub fn swap_client() -> u64 {
    let mut left = 42;
    let mut right = 72;
    swap(&mut left, &mut right);
    left
}

/*@
/// The sum of the first `n` elements of `s`.
spec fn prefix_sum(s: Seq<u32>, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { prefix_sum(s, n - 1) + s[n - 1] }
}
@*/

//@ requires numbers.len() <= 1_000_000
//@ ensures result == prefix_sum(numbers@, numbers.len())
pub fn sum(numbers: &[u32]) -> u64 {
    let mut total: u64 = 0;
    let mut i: usize = 0;
    while i < numbers.len()
    //@ invariant i <= numbers.len()
    //@ invariant total == prefix_sum(numbers@, i) && total <= i * 0xffff_ffff
    //@ decreases numbers.len() - i
    {
        total += numbers[i] as u64;
        i += 1;
    }
    total
}

//@ requires forall |i: int, j: int| 0 <= i < j < haystack.len() ==> haystack[i] <= haystack[j]
//@ ensures match result {
//@     Some(i) => i < haystack.len() && haystack[i] == needle,
//@     None => forall |i: int| 0 <= i < haystack.len() ==> haystack[i] != needle,
//@ }
pub fn binary_search(haystack: &[u64], needle: u64) -> Option<usize> {
    let mut lo = 0;
    let mut hi = haystack.len();
    while lo < hi
    //@ invariant lo <= hi && hi <= haystack.len()
    //@ invariant forall |i: int| 0 <= i < lo ==> haystack[i] < needle
    //@ invariant forall |i: int| hi <= i < haystack.len() ==> needle < haystack[i]
    //@ decreases hi - lo
    {
        let mid = lo + (hi - lo) / 2;
        if haystack[mid] == needle {
            return Some(mid);
        } else if haystack[mid] < needle {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    None
}
