//! What the library says of comparing iterators, of parts of slices, and of iterators that have no end or stop early: proved
//! of the functions here, checked in every run of them, with the results that rustc's library gives.

use std::cmp::Ordering;

//@ ensures result.0 <==> a@ == b@
//@ ensures result.1 is Less <==> core::below(*a, *b)
//@ ensures result.1 is Greater <==> core::above(*a, *b)
//@ ensures result.2 <==> core::below(*a, *b)
//@ ensures result.3 <==> core::sorted(a@)
fn compared(a: &[u8], b: &[u8]) -> (bool, Ordering, bool, bool) {
    (a.iter().eq(b.iter()), a.iter().cmp(b), a.iter().lt(b.iter()), a.iter().is_sorted())
}

//@ ensures result <==> forall |i: int, j: int| 0 <= i < v@.len() && 0 <= j < v@.len() && j == i + 1 ==> v[i] < v[j]
fn rising(v: &[u8]) -> bool {
    v.iter().is_sorted_by(|a, b| a < b)
}

//@ ensures match result { Some(x) => n < v@.len() && x == v[v@.len() - 1 - n], None => n >= v@.len() }
fn from_the_back(v: &[u8], n: usize) -> Option<u8> {
    v.iter().copied().nth_back(n)
}

//@ ensures result@ == v@.take(result@.len()).map(|x: u8| (x - 1) as u8)
//@ ensures forall |i: int| 0 <= i < result@.len() ==> v[i] > 0
//@ ensures result@.len() < v@.len() ==> v[result@.len() as int] == 0
fn up_to_zero(v: &[u8]) -> Vec<u8> {
    v.iter().map_while(|x| x.checked_sub(1)).collect()
}

//@ ensures result@.len() == if v@.len() == 0 { 0 } else { n as int }
//@ ensures forall |i: int| 0 <= i < result@.len() ==> result[i] == v[i % v@.len()]
fn round_and_round(v: &[u8], n: usize) -> Vec<u8> {
    v.iter().copied().cycle().take(n).collect()
}

//@ ensures result@.len() == v@.len()
//@ ensures forall |i: int| 0 <= i < v@.len() ==> result[i].0 == i && result[i].1 == v[i]
fn numbered_items(v: &[u8]) -> Vec<(u64, u8)> {
    v.iter().zip(0u64..).map(|(x, n)| (n, *x)).collect()
}

//@ ensures result@.len() == n && forall |i: int| 0 <= i < n ==> result[i] == x
fn repeated(x: u8, n: usize) -> Vec<u8> {
    std::iter::repeat(x).take(n).collect()
}

//@ ensures match result {
//@     Some(w) => w@.len() == v@.len() && forall |i: int| 0 <= i < v@.len() ==> v[i] == Some(w[i]),
//@     None => exists |i: int| 0 <= i < v@.len() && v[i] is None,
//@ }
fn all_there(v: &[Option<u8>]) -> Option<Vec<u8>> {
    v.iter().copied().collect()
}

//@ ensures match result {
//@     Ok(w) => w@.len() == v@.len() && forall |i: int| 0 <= i < v@.len() ==> v[i] == Ok::<u8, u8>(w[i]),
//@     Err(e) => exists |i: int| 0 <= i < v@.len() && v[i] == Err::<u8, u8>(e),
//@ }
fn first_error(v: &[Result<u8, u8>]) -> Result<Vec<u8>, u8> {
    v.iter().copied().collect()
}

//@ requires size > 0
//@ ensures v@.len() == old(v@).len()
//@ ensures forall |i: int| 0 <= i < v@.len() ==> v[i] == size % 256
fn marked(v: &mut [u8], size: usize) {
    for part in v.chunks_mut(size)
    //@ invariant forall |i: int| 0 <= i < v@.len() - iter.rest@.len() ==> v[i] == size % 256
    {
        part.fill(size as u8);
    }
}

//@ requires size > 0
//@ ensures v@.len() == old(v@).len()
//@ ensures forall |i: int| 0 <= i < v@.len() && i >= v@.len() - v@.len() % size ==> v[i] == old(v@)[i]
//@ ensures forall |i: int| 0 <= i < v@.len() - v@.len() % size ==> v[i] == 8
fn whole_parts(v: &mut [u8], size: usize) {
    for part in v.chunks_exact_mut(size)
    //@ invariant forall |i: int| 0 <= i < v@.len() - v@.len() % size - iter.rest@.len() ==> v[i] == 8
    {
        part.fill(8);
    }
}

//@ requires size > 0
//@ ensures result@.len() == (v@.len() + size - 1) / size
//@ ensures v@.len() > 0 ==> result[0]@ == v@.skip(v@.len() - size)
fn from_the_end(v: &[u8], size: usize) -> Vec<&[u8]> {
    v.rchunks(size).collect()
}

//@ ensures result@.len() >= 1 && forall |k: int| 0 <= k < result@.len() ==> result[k]@.len() <= v@.len()
//@ ensures result@.len() == v@.split(|x: u8| x == 0).len()
//@ ensures forall |k: int| 0 <= k < result@.len() ==> result[k]@ == v@.split(|x: u8| x == 0)[k]
fn between_zeros(v: &[u8]) -> Vec<&[u8]> {
    v.split(|x| *x == 0).collect()
}

//@ ensures result.0 == if v@.len() >= 2 { Some(v[1]) } else { None }
//@ ensures result.1 == if v@.len() >= 2 { Some(v@.last()) } else { None }
fn ends(v: &[u8]) -> (Option<u8>, Option<u8>) {
    (v.first_chunk::<2>().map(|c| c[1]), v.last_chunk::<2>().map(|c| c[1]))
}

//@ ensures result@.len() == v@.len() * 3
//@ ensures forall |i: int| 0 <= i < result@.len() ==> result[i] == v[i % v@.len()]
//@ requires v@.len() < 100
fn thrice(v: &[u8]) -> Vec<u8> {
    v.repeat(3)
}

//@ requires from <= to && to <= v@.len()
//@ ensures v@ == old(v@) + old(v@).subrange(from as int, to as int)
fn copied_behind(v: &mut Vec<u8>, from: usize, to: usize) {
    v.extend_from_within(from..to);
}

//@ requires parts@.map(|part: Vec<u8>| part@).flatten().len() <= usize::MAX
//@ ensures result@ == parts@.map(|part: Vec<u8>| part@).flatten()
fn put_together(parts: &[Vec<u8>]) -> Vec<u8> {
    parts.concat()
}

//@ ensures result@ == a@ + Seq::empty().push(0u8) + b@
fn put_together_by_zero(a: &[u8], b: &[u8]) -> Vec<u8> {
    [a, b].join(&0)
}

/// The vector that a number stands for.
//@ trusted
fn numbered(length: u32, number: u32) -> Vec<u8> {
    let mut left = number;
    let mut v = Vec::new();
    for _ in 0..length {
        v.push((left % 3) as u8);
        left /= 3;
    }
    v
}

//@ trusted
fn main() {
    for length in 0..4u32 {
        for number in 0..3u32.pow(length) {
            let v = numbered(length, number);
            let w = numbered(2, number / 2);
            println!("{v:?} {:?} {} {:?}", compared(&v, &w), rising(&v), from_the_back(&v, 1));
            println!("{:?} {:?} {:?}", up_to_zero(&v), round_and_round(&v, 4), numbered_items(&v));
            let options: Vec<Option<u8>> = v.iter().map(|x| x.checked_sub(1)).collect();
            let results: Vec<Result<u8, u8>> = v.iter().map(|x| if *x < 2 { Ok(*x) } else { Err(*x) }).collect();
            println!("{:?} {:?} {:?}", all_there(&options), first_error(&results), repeated(7, v.len()));
            let (mut a, mut b, mut c) = (v.clone(), v.clone(), v.clone());
            marked(&mut a, 2);
            whole_parts(&mut b, 2);
            copied_behind(&mut c, (length / 2) as usize, v.len());
            println!("{a:?} {b:?} {c:?} {:?} {:?} {:?}", from_the_end(&v, 2), between_zeros(&v), ends(&v));
            println!("{:?} {:?} {:?}", thrice(&v), put_together(&[v.clone(), w.clone(), v.clone()]), put_together_by_zero(&v, &w));
        }
    }
}
