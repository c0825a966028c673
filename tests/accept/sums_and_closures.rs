//! Loops over iterators, and closures given to the combinators of `Option` and `Result`.

/*@
spec fn sum(s: Seq<u16>, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { sum(s, n - 1) + s[n - 1] }
}
spec fn weighed(s: Seq<u16>, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { weighed(s, n - 1) + (n - 1) * s[n - 1] }
}
@*/

//@ requires items.len() <= 1000
//@ ensures result == sum(items@, items.len())
pub fn total(items: &[u16]) -> u32 {
    let mut total = 0;
    for (i, item) in items.iter().enumerate()
    //@ invariant total == sum(items@, iter.count) && total <= 0xffff * iter.count
    {
        let _ = i;
        total += *item as u32;
    }
    total
}

//@ requires items.len() <= 1000
//@ ensures result == weighed(items@, items.len())
pub fn checksum(items: &[u16]) -> u64 {
    let mut total = 0;
    for (i, item) in items.iter().enumerate()
    //@ invariant total == weighed(items@, iter.count) && total <= 0xffff * 1000 * iter.count
    {
        //@ assert i * *item <= 1000 * 0xffff;
        total += i as u64 * *item as u64;
    }
    total
}

//@ ensures match result {
//@     Some(m) => items@.contains(m) && (forall |i: int| 0 <= i < items.len() ==> items[i] <= m),
//@     None => items.len() == 0,
//@ }
pub fn maximum(items: &[u16]) -> Option<u16> {
    let mut best = None;
    for i in 0..items.len()
    //@ invariant match best {
    //@     Some(m) => items@.contains(m) && (forall |k: int| 0 <= k < i ==> items[k] <= m),
    //@     None => i == 0,
    //@ }
    {
        best = Some(best.map_or(items[i], |m: u16| m.max(items[i])));
    }
    best
}

//@ requires scale <= 1000
//@ ensures result == (match x { Some(v) => if v % 2 == 0 { v * scale } else { 1 }, None => 1 })
pub fn scaled(x: Option<u16>, scale: u32) -> u32 {
    x.filter(|v| v % 2 == 0).map_or(1, |v| v as u32 * scale)
}

//@ ensures match result {
//@     Ok(v) => a is Some && b is Some && v == (a->0) + (b->0),
//@     Err(e) => if a is None { e == 1 } else if b is None { e == 2 } else { e == 3 && (a->0) + (b->0) > 255 },
//@ }
pub fn both(a: Option<u8>, b: Option<u8>) -> Result<u8, u32> {
    a.ok_or(1).and_then(|x| b.ok_or(2).and_then(|y: u8| x.checked_add(y).ok_or(3)))
}

//@ ensures result == (if a { 1 } else { 0 }) + (if b { 1 } else { 0 })
pub fn counted(a: bool, b: bool) -> u32 {
    let mut calls = 0;
    let mut count = |yes: bool| {
        if yes {
            calls += 1;
        }
        calls
    };
    count(a);
    count(b)
}

/// The function applied twice to each.
//@ ensures result == x ^ 0
pub fn twice(x: u32) -> u32 {
    let flip = |y: u32| y ^ 0xffff;
    flip(flip(x))
}

fn main() {
    println!("{} {} {:?}", total(&[1, 2, 3]), checksum(&[1, 2, 3]), maximum(&[4, 9, 2]));
    println!("{} {:?} {:?} {} {}", scaled(Some(4), 5), both(Some(3), None), both(Some(200), Some(100)), counted(true, true), twice(5));
}
