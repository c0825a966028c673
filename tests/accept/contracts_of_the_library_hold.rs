//! What the library's contracts say, of all small inputs: proved of the functions here, checked in every run of them,
//! with the results that rustc's library gives.

//@ ensures core::sorted(v@) && v@.to_multiset() == old(v@).to_multiset()
fn sorted(v: &mut Vec<u8>) {
    v.sort();
}

//@ ensures core::sorted(v@) && v@.to_multiset() == old(v@).to_multiset()
fn sorted_unstably(v: &mut [u8]) {
    v.sort_unstable();
}

//@ ensures v@.to_multiset() == old(v@).to_multiset()
//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i].0 >= v@[j].0
fn sorted_by(v: &mut Vec<(u8, u8)>) {
    v.sort_by(|a, b| b.0.cmp(&a.0));
}

//@ ensures v@.to_multiset() == old(v@).to_multiset()
//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i].1 <= v@[j].1
fn sorted_by_key(v: &mut Vec<(u8, u8)>) {
    v.sort_by_key(|x| x.1);
}

//@ ensures result <==> core::sorted(v@)
fn is_sorted(v: &[u8]) -> bool {
    v.is_sorted()
}

//@ ensures core::sorted(v@) ==> match result {
//@     Ok(n) => n < v@.len() && v@[n] == x,
//@     Err(n) => n <= v@.len() && (forall |i: int| 0 <= i < n ==> v@[i] < x)
//@         && (forall |i: int| n <= i < v@.len() ==> v@[i] > x),
//@ }
fn searched(v: &[u8], x: u8) -> Result<usize, usize> {
    v.binary_search(&x)
}

//@ ensures (forall |i: int, j: int| 0 <= i < j < v@.len() ==> (v@[j] < x ==> v@[i] < x)) ==>
//@     result <= v@.len() && (forall |i: int| 0 <= i < result ==> v@[i] < x)
//@     && (forall |i: int| result <= i < v@.len() ==> v@[i] >= x)
fn parted(v: &[u8], x: u8) -> usize {
    v.partition_point(|y| *y < x)
}

//@ ensures v@.to_set() == old(v@).to_set()
//@ ensures forall |i: int, j: int| 0 <= i < v@.len() && 0 <= j < v@.len() && j == i + 1 ==> v@[i] != v@[j]
//@ ensures core::sorted(old(v@)) ==> forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i] < v@[j]
fn deduped(v: &mut Vec<u8>) {
    v.dedup();
}

//@ ensures v@.len() <= old(v@).len() && forall |i: int| 0 <= i < v@.len() ==> v@[i] != x
//@ ensures forall |i: int| 0 <= i < old(v@).len() && old(v@)[i] != x ==> v@.contains(old(v@)[i])
//@ ensures forall |i: int| 0 <= i < v@.len() ==> old(v@).contains(v@[i])
//@ ensures core::sorted(old(v@)) ==> core::sorted(v@)
fn without(v: &mut Vec<u8>, x: u8) {
    v.retain(|y| *y != x);
}

//@ requires from <= to && to <= v@.len()
//@ ensures v@ == old(v@).take(from) + old(v@).skip(to)
//@ ensures result@ == old(v@).subrange(from as int, to as int)
fn drained(v: &mut Vec<u8>, from: usize, to: usize) -> Vec<u8> {
    v.drain(from..to).collect()
}

//@ ensures v@.len() == n
//@ ensures forall |i: int| 0 <= i < n && i < old(v@).len() ==> v@[i] == old(v@)[i]
//@ ensures forall |i: int| old(v@).len() <= i < n ==> v@[i] == 9
fn resized(v: &mut Vec<u8>, n: usize) {
    v.resize_with(n, || 9);
}

//@ ensures match result {
//@     Some(m) => v@.contains(m) && forall |i: int| 0 <= i < v@.len() ==> v@[i] <= m,
//@     None => v@.len() == 0,
//@ }
fn largest(v: &[u8]) -> Option<u8> {
    v.iter().copied().max()
}

//@ requires 2 <= radix <= 36
//@ ensures match result { Some(d) => d == core::digit(c as int) && d < radix, None => core::digit(c as int) >= radix }
fn digit(c: char, radix: u32) -> Option<u32> {
    c.to_digit(radix)
}

//@ ensures match result { Some(c) => (c as int) == x, None => x > 0x10FFFF || 0xD800 <= x <= 0xDFFF }
fn scalar(x: u32) -> Option<char> {
    char::from_u32(x)
}

//@ ensures result.0 <==> (c as int) < 32 || 127 <= (c as int) < 160
//@ ensures (c as int) < 128 ==> (result.1 <==> 'a' <= c <= 'z' || 'A' <= c <= 'Z')
//@ ensures (c as int) < 128 ==> (result.2 <==> 9 <= (c as int) <= 13 || c == ' ')
//@ ensures (c as int) < 128 ==> (result.3 <==> '0' <= c <= '9')
//@ ensures result.4 == if (c as int) < 0x80 { 1 } else if (c as int) < 0x800 { 2 } else if (c as int) < 0x10000 { 3 } else { 4 }
fn kinds(c: char) -> (bool, bool, bool, bool, usize) {
    (c.is_control(), c.is_alphabetic(), c.is_whitespace(), c.is_numeric(), c.len_utf8())
}

//@ ensures match result { Some(p) => p == core::power(base as int, n as int), None => !(-128 <= core::power(base as int, n as int) <= 127) }
fn power(base: i8, n: u32) -> Option<i8> {
    base.checked_pow(n)
}

//@ ensures result.0 <==> b@.len() <= a@.len() && a@.take(b@.len()) == b@
//@ ensures result.1 <==> b@.len() <= a@.len() && a@.skip(a@.len() - b@.len()) == b@
//@ ensures result.2 == a@.len()
fn texts(a: &str, b: &str) -> (bool, bool, usize) {
    (a.starts_with(b), a.ends_with(b), a.len())
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
            let (mut a, mut b, mut c, mut d, mut e) = (v.clone(), v.clone(), v.clone(), v.clone(), v.clone());
            sorted(&mut a);
            sorted_unstably(&mut b);
            deduped(&mut c);
            without(&mut d, 1);
            let part = drained(&mut e, (length / 2) as usize, v.len());
            println!("{v:?} {a:?} {b:?} {c:?} {d:?} {part:?} {e:?} {} {:?}", is_sorted(&v), largest(&v));
            println!("{:?} {} {:?}", searched(&a, 1), parted(&a, 2), searched(&a, 0));
            deduped(&mut a);
            resized(&mut b, 2);
            let mut p: Vec<(u8, u8)> = v.iter().copied().zip(c.iter().copied()).collect();
            sorted_by(&mut p);
            let mut q = p.clone();
            sorted_by_key(&mut q);
            println!("{a:?} {b:?} {p:?} {q:?}");
        }
    }
    for x in (0..256).chain([0x7ff, 0x800, 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xffff, 0x10000, 0x10ffff, 0x110000]) {
        if let Some(c) = scalar(x) {
            println!("{c:?} {:?} {:?} {:?} {:?}", digit(c, 2), digit(c, 16), digit(c, 36), kinds(c));
        }
    }
    for base in -5..=5 {
        for n in 0..9 {
            println!("{:?}", power(base, n));
        }
    }
    let all = ["", "a", "b", "ab", "ba", "aba", "ä"];
    for a in all {
        for b in all {
            println!("{:?}", texts(a, b));
        }
    }
}
