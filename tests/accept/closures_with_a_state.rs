//# contracts: partly
//! Closures that change what they hold, given to the library: what holds between calls of them says what comes of it.

//@ requires v.len() <= 1000
//@ ensures result == v@.sum()
pub fn total(v: &[u16]) -> u32 {
    let mut sum = 0u32;
    v.iter().for_each(|x|
        //@ invariant sum == seen.sum() && sum <= 65535 * seen.len()
        sum += *x as u32);
    sum
}

//@ requires v.len() <= 1000
//@ ensures result == v@.sum()
pub fn folded(v: &[u16]) -> u32 {
    v.iter().fold(0u32, |sum, x|
        //@ invariant sum == seen.sum() && sum <= 65535 * seen.len()
        sum + *x as u32)
}

//@ requires v.len() <= 1000
//@ ensures result.0 == v@.sum() && result.1 == v.len()
pub fn folded_pair(v: &[u16]) -> (u32, usize) {
    v.iter().fold((0u32, 0), |(sum, n), &x|
        //@ invariant sum == seen.sum() && sum <= 65535 * seen.len() && n == seen.len()
        (sum + x as u32, n + 1))
}

/// Of a closure that only does something to each, nothing has to be said.
//@ ensures v.len() == old(v.len())
//@ ensures forall |i: int| 0 <= i < v.len() ==> v[i] == old(v@)[i] / 2
pub fn halve(v: &mut Vec<u16>) {
    v.iter_mut().for_each(|x| *x /= 2);
}

//@ ensures v.len() == old(v.len())
//@ ensures forall |i: int| 0 <= i < v.len() ==> v[i] == i
pub fn number(v: &mut Vec<usize>) {
    v.iter_mut().enumerate().for_each(|(i, x)| *x = i);
}

//@ requires a.len() == b.len()
//@ ensures a.len() == old(a.len())
//@ ensures forall |i: int| 0 <= i < a.len() ==> a[i] == old(a)[i] ^ b[i]
pub fn mix(a: &mut [u8], b: &[u8]) {
    a.iter_mut().zip(b.iter()).for_each(|(x, y)| *x ^= *y);
}

//@ ensures v.len() == old(v.len())
//@ ensures forall |i: int| 0 <= i < v.len() ==> v[i] == i + 1
pub fn count_up(v: &mut [usize]) -> usize {
    let mut n = 0;
    v.iter_mut().for_each(|x|
        //@ invariant n == seen.len()
        //@ invariant forall |i: int| 0 <= i < seen.len() ==> final(seen[i]) == i + 1
        {
            n += 1;
            *x = n;
        });
    n
}

//@ ensures result@.len() == v.len()
//@ ensures forall |i: int| 0 <= i < v.len() ==> result[i] == v[i] as u32 + 1
pub fn pushed(v: &[u16]) -> Vec<u32> {
    let mut w = Vec::new();
    v.iter().for_each(|x|
        //@ invariant w.len() == seen.len()
        //@ invariant forall |i: int| 0 <= i < w.len() ==> w[i] == seen[i] as u32 + 1
        w.push(*x as u32 + 1));
    w
}

/// `old` speaks of what it was before the first call.
//@ requires n <= 1000
//@ ensures result == old(start) + n
pub fn later(start: u32, n: u32) -> u64 {
    let mut s = start as u64;
    (0..n).for_each(|_|
        //@ invariant s == old(s) + seen.len()
        s += 1);
    s
}

//@ requires v.len() <= 100
//@ ensures result == 2 * v.len()
pub fn twice(v: &[u16]) -> usize {
    let mut n = 0;
    let mut count = |_: &u16|
        //@ invariant n == old(n) + seen.len()
        n += 1;
    v.iter().for_each(&mut count);
    v.iter().for_each(count);
    n
}

//@ ensures v.len() <= old(v.len()) && result <= old(v.len())
pub fn drop_large(v: &mut Vec<u16>) -> usize {
    let mut n = 0;
    v.retain(|x|
        //@ invariant n <= seen.len()
        {
            if *x > 3 {
                n += 1;
            }
            *x <= 3
        });
    n
}

//@ ensures result.0 <==> v@.contains(7)
//@ ensures result.1 <= v.len()
pub fn look(v: &[u16]) -> (bool, usize) {
    let mut n = 0;
    let found = v.iter().any(|x|
        //@ invariant n == seen.len() && !seen.contains(7)
        {
            n += 1;
            *x == 7
        });
    (found, n)
}

//@ ensures match result { Some(k) => k < v.len() && v[k as int] == 7, None => !v@.contains(7) }
pub fn place(v: &[u16]) -> Option<usize> {
    let mut looks = 0usize;
    v.iter().position(|x|
        //@ invariant looks == seen.len() && !seen.contains(7)
        {
            looks += 1;
            *x == 7
        })
}

//@ ensures result is Some ==> (result->0) == v@.sum()
pub fn checked(v: &[u8]) -> Option<u8> {
    v.iter().try_fold(0u8, |sum, x|
        //@ invariant sum == seen.sum()
        sum.checked_add(*x))
}

//@ ensures result is Ok ==> forall |i: int| 0 <= i < v.len() ==> v[i] < limit
pub fn all_below(v: &[u8], limit: u8) -> Result<(), usize> {
    let mut at = 0;
    v.iter().try_for_each(|x|
        //@ invariant at == seen.len() && forall |i: int| 0 <= i < seen.len() ==> seen[i] < limit
        {
            if *x >= limit {
                return Err(at);
            }
            at += 1;
            Ok(())
        })
}

//@ requires v.len() <= 50
//@ ensures forall |i: int| 0 <= i < v.len() ==> v[i] == i
pub fn fill_up(v: &mut [u8]) {
    let mut n = 0u8;
    v.iter_mut().for_each(|x|
        //@ invariant n == seen.len() && forall |i: int| 0 <= i < seen.len() ==> final(seen[i]) == i
        {
            *x = n;
            n += 1;
        });
}

//@ requires v.len() <= 50
//@ ensures result == v.len()
pub fn filled_with(v: &mut [u8]) -> u8 {
    let mut n = 0u8;
    v.fill_with(||
        //@ invariant n == seen.len()
        {
            n += 1;
            n
        });
    n
}

/// The clauses may speak of what the closure does not use.
//@ ensures result == v.len()
pub fn counted_at_most(v: &[u32]) -> usize {
    let mut n = 0;
    v.iter().for_each(|_|
        //@ invariant n == seen.len() && n <= v.len() && seen == v@.take(n as int)
        n += 1);
    n
}

//@ ensures w@ == old(w)@ + v@
pub fn append(w: &mut Vec<u8>, v: &[u8]) {
    //@ ghost let before = w@;
    v.iter().for_each(|b|
        //@ invariant w@ == before + seen
        w.push(*b));
}

pub struct Counters {
    hits: usize,
    misses: usize,
}

//@ requires s.hits < 1000 && v.len() < 1000
//@ ensures s.hits == old(s).hits + v.len() && s.misses == old(s).misses
pub fn hit(s: &mut Counters, v: &[u8]) {
    //@ ghost let was = s.hits;
    v.iter().for_each(|_|
        //@ invariant s.hits == was + seen.len()
        s.hits += 1);
}

//@ ensures result@ == v@
pub fn copied<T: Copy>(v: &[T]) -> Vec<T> {
    let mut w = Vec::new();
    v.iter().for_each(|x|
        //@ invariant w@ == seen && w@.len() <= v@.len()
        w.push(*x));
    w
}

fn main() {
    let (mut bytes, mut counters) = (vec![1], Counters { hits: 1, misses: 2 });
    append(&mut bytes, &[2, 3]);
    hit(&mut counters, &[1, 1]);
    println!("{bytes:?} {} {} {} {:?}", counters.hits, counters.misses, counted_at_most(&[1, 2]), copied(&[3, 4]));
    println!("{} {} {:?}", total(&[1, 2]), folded(&[3, 4]), folded_pair(&[5, 6]));
    let (mut a, mut b, mut c) = (vec![8, 9], vec![7, 7], [1, 2, 3]);
    halve(&mut a);
    number(&mut b);
    mix(&mut c, &[7, 7, 7]);
    println!("{a:?} {b:?} {c:?} {}", count_up(&mut b));
    println!("{:?} {} {} {b:?}", pushed(&[1, 2]), later(7, 9), twice(&[1, 1]));
    let mut d = vec![1, 5, 2, 9];
    println!("{} {d:?} {:?} {:?}", drop_large(&mut d), look(&[1, 7, 7]), place(&[1, 7]));
    println!("{:?} {:?} {:?}", checked(&[200, 50]), checked(&[200, 56]), all_below(&[1, 5, 2], 5));
    fill_up(&mut c);
    println!("{c:?} {} {c:?}", filled_with(&mut [0; 4]));
}
