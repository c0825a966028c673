//! The failure function of Knuth, Morris and Pratt: of each prefix, the longest border.

/*@
/// The first `k` bytes of `s` are the last ones of its first `n`, and not all of these.
spec fn border(s: Seq<u8>, n: int, k: int) -> bool
    opaque
{
    0 <= k < n <= s.len() && s.take(k) == s.subrange(n - k, n)
}

spec fn longest(s: Seq<u8>, n: int, k: int) -> bool {
    0 <= k < n && border(s, n, k) && forall |j: int| k < j < n ==> !border(s, n, j)
}

lemma fn none(s: Seq<u8>, n: int)
    requires 0 < n <= s.len()
    ensures border(s, n, 0)
{ reveal border; }

lemma fn longer(s: Seq<u8>, n: int, k: int)
    requires border(s, n, k) && n < s.len() && s[k] == s[n]
    ensures border(s, n + 1, k + 1)
{
    reveal border;
    assert s.take(k + 1) == s.take(k).push(s[k]);
    assert s.subrange(n - k, n + 1) == s.subrange(n - k, n).push(s[n]);
}

lemma fn shorter(s: Seq<u8>, n: int, k: int)
    requires border(s, n + 1, k + 1) && n > 0 && k >= 0
    ensures border(s, n, k) && s[k] == s[n]
{
    reveal border;
    assert s.take(k + 1)[k] == s.subrange(n - k, n + 1)[k];
    assert s.take(k) == s.take(k + 1).take(k);
    assert s.subrange(n - k, n) == s.subrange(n - k, n + 1).take(k);
}

lemma fn of_border(s: Seq<u8>, n: int, k: int, j: int)
    requires border(s, n, k) && border(s, n, j) && j < k
    ensures border(s, k, j)
{
    reveal border;
    assert s.subrange(k - j, k) == s.take(k).skip(k - j);
    assert s.subrange(n - k, n).skip(k - j) == s.subrange(n - j, n);
}

lemma fn border_of_border(s: Seq<u8>, n: int, k: int, j: int)
    requires border(s, n, k) && border(s, k, j)
    ensures border(s, n, j)
{
    reveal border;
    assert s.subrange(k - j, k) == s.take(k).skip(k - j);
    assert s.subrange(n - k, n).skip(k - j) == s.subrange(n - j, n);
}

/// One more byte makes the longest border longer by one at most.
lemma fn at_most_one_more(s: Seq<u8>, n: int, k: int)
    requires longest(s, n, k)
    ensures forall |j: int| k + 1 < j <= n ==> !border(s, n + 1, j)
{
    reveal border;
    assert forall |j: int| k + 1 < j <= n ==> !border(s, n + 1, j) by {
        if border(s, n + 1, j) { shorter(s, n, j - 1); }
    }
}

/// Where the next byte does not prolong a border, only its own borders are left.
lemma fn next(s: Seq<u8>, n: int, k: int, shorter_one: int)
    requires border(s, n, k) && s[k] != s[n] && longest(s, k, shorter_one)
    requires forall |j: int| k + 1 < j <= n ==> !border(s, n + 1, j)
    ensures border(s, n, shorter_one)
    ensures forall |j: int| shorter_one + 1 < j <= n ==> !border(s, n + 1, j)
{
    border_of_border(s, n, k, shorter_one);
    assert forall |j: int| shorter_one + 1 < j <= n ==> !border(s, n + 1, j) by {
        reveal border;
        if border(s, n + 1, j) {
            shorter(s, n, j - 1);
            if j - 1 < k { of_border(s, n, k, j - 1); }
        }
    }
}

lemma fn none_at_all(s: Seq<u8>, n: int)
    requires 0 < n < s.len() && s[0] != s[n] && forall |j: int| 1 < j <= n ==> !border(s, n + 1, j)
    ensures longest(s, n + 1, 0)
{
    none(s, n + 1);
    if border(s, n + 1, 1) { shorter(s, n, 0); }
}

lemma fn of_one_byte(s: Seq<u8>)
    requires s.len() > 0
    ensures longest(s, 1, 0)
{
    reveal border;
}
@*/

//@ ensures result.len() == s.len()
//@ ensures forall |i: int| 0 <= i < s.len() ==> longest(s@, i + 1, result[i] as int)
pub fn failure(s: &[u8]) -> Vec<usize> {
    let mut table: Vec<usize> = Vec::new();
    let mut i = 0;
    //@ assert s.len() > 0 ==> longest(s@, 1, 0) by { if s.len() > 0 { of_one_byte(s@); } }
    while i < s.len()
    //@ invariant i <= s.len() && table.len() == i
    //@ invariant forall |n: int| 0 <= n < i ==> longest(s@, n + 1, table[n] as int)
    {
        table.push(if i == 0 { 0 } else { prolonged(s, i, &table) });
        i += 1;
    }
    table
}

//@ requires 0 < i < s.len() && table.len() == i
//@ requires forall |n: int| 0 <= n < i ==> longest(s@, n + 1, table[n] as int)
//@ ensures longest(s@, i + 1, result as int)
fn prolonged(s: &[u8], i: usize, table: &[usize]) -> usize {
    let mut k = table[i - 1];
    //@ at_most_one_more(s@, i as int, k as int);
    while s[k] != s[i]
    //@ invariant border(s@, i as int, k as int) && k < i
    //@ invariant forall |j: int| k + 1 < j <= i ==> !border(s@, i + 1, j)
    //@ decreases k
    {
        if k == 0 {
            //@ none_at_all(s@, i as int);
            return 0;
        }
        //@ next(s@, i as int, k as int, table[k - 1] as int);
        k = table[k - 1];
    }
    //@ longer(s@, i as int, k as int);
    k + 1
}

fn main() {
    println!("{:?}", failure(b"abacabab"));
}
