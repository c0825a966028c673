//# contracts: partly
//! Closures in adaptors that change what they hold: their `invariant` clauses say what holds between calls, of what they
//! have been called with (`seen`) and of what they have given (`given`).

//@ ensures result.len() == v.len()
//@ ensures forall |i: int| 0 <= i < v.len() ==> result[i] == v@.take(i + 1).sum() % 0x1_0000_0000
pub fn sums(v: &[u32]) -> Vec<u32> {
    let mut n = 0u32;
    v.iter()
        .map(|x|
            //@ invariant n == seen.sum() % 0x1_0000_0000
            //@ invariant forall |i: int| 0 <= i < given.len() ==> given[i] == seen.take(i + 1).sum() % 0x1_0000_0000
            {
                n = n.wrapping_add(*x);
                n
            })
        .collect()
}

//@ ensures forall |i: int| 0 <= i < result.len() ==> result[i] == v@.take(i + 1).sum()
pub fn sums_that_fit(v: &[u32]) -> Vec<u32> {
    v.iter()
        .scan(0u32, |s, x|
            //@ invariant *s == seen.sum()
            //@ invariant forall |i: int| 0 <= i < given.len() ==> given[i] is Some && (given[i]->0) == seen.take(i + 1).sum()
            {
                *s = s.checked_add(*x)?;
                Some(*s)
            })
        .collect()
}

//@ ensures result == v.len()
pub fn counted(v: &[u32]) -> usize {
    let mut n = 0usize;
    let count = v.iter().map(|x|
        //@ invariant n == seen.len()
        {
            n += 1;
            *x
        }).count();
    if count == n { n } else { 0 }
}

//@ ensures v@ == old(v@) + v@.skip(old(v@).len()) && v.len() == old(v@).len() + w.len()
//@ ensures forall |i: int| 0 <= i < w.len() ==> v[old(v@).len() + i] == w[i] + i
pub fn extended(v: &mut Vec<u64>, w: &[u32]) {
    let mut n = 0u64;
    v.extend(w.iter().map(|x|
        //@ invariant n == seen.len()
        //@ invariant forall |i: int| 0 <= i < given.len() ==> given[i] == seen[i] + i
        {
            n += 1;
            *x as u64 + n - 1
        }));
}

//@ ensures result.len() == n && forall |i: int| 0 <= i < n ==> result[i] == i + 1
pub fn made(n: usize) -> Vec<usize> {
    let mut k = 0usize;
    core::iter::from_fn(||
        //@ invariant k == seen.len() % 0x1_0000_0000_0000_0000
        //@ invariant forall |i: int| 0 <= i < given.len() ==> given[i] is Some && (given[i]->0) == (i + 1) % 0x1_0000_0000_0000_0000
        {
            k = k.wrapping_add(1);
            Some(k)
        }).take(n).collect()
}

//@ ensures result.len() <= 4 && (result.len() > 1 ==> result[1] == 2 * result[0])
pub fn doubled(v: u32) -> Vec<u32> {
    core::iter::successors(Some(v), |x|
        //@ invariant forall |i: int| 0 <= i < given.len() && given[i] is Some ==> (given[i]->0) == 2 * seen[i]
        x.checked_mul(2)).take(4).collect()
}

//@ ensures result == v.len()
pub fn in_a_loop(v: &[u32]) -> usize {
    let (mut n, mut rounds) = (0usize, 0usize);
    for _ in v.iter().map(|x|
        //@ invariant n == seen.len()
        {
            n += 1;
            *x
        })
    //@ invariant rounds + iter.iter.rest.len() == v.len()
    {
        rounds += 1;
    }
    if n == rounds { n } else { 0 }
}

//@ ensures result.1 == v@.sum() % 256 && (result.0 is Some <==> v.len() > 0)
pub fn last_place(v: &[u8]) -> (Option<usize>, u8) {
    let mut sum = 0u8;
    let last = v.iter().map(|x|
        //@ invariant sum == seen.sum() % 256
        sum = sum.wrapping_add(*x)).enumerate().last();
    (last.map(|(place, _)| place), sum)
}

//@ trusted
fn main() {
    let (a, b) = ([1, 2, 3, u32::MAX, 5], [7u8, 200, 100]);
    println!("{:?} {:?} {} {}", sums(&a), sums_that_fit(&a), counted(&a), in_a_loop(&a));
    let mut v = vec![1, 2];
    extended(&mut v, &a);
    println!("{v:?} {:?} {:?} {:?}", made(4), doubled(0x3fff_ffff), last_place(&b));
}
