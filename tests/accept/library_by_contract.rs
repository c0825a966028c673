//# contracts: partly
//! What functions of the library do, one by one: options, results, machine arithmetic, numbers that are not 0, ranges,
//! iterators, and memory.

use std::mem;
use std::num::NonZeroU64;
use std::ops::{Range, RangeInclusive};

//@ requires x is Some
//@ ensures Some(result) == x
pub fn unwrapped<T>(x: Option<T>) -> T {
    x.unwrap()
}

//@ requires x is Some
//@ ensures Some(result) == x
pub fn expected<T>(x: Option<T>) -> T {
    x.expect("there is one")
}

//@ ensures result == (x is Some, x is None)
pub fn asked<T>(x: &Option<T>) -> (bool, bool) {
    (x.is_some(), x.is_none())
}

//@ ensures match x { Some(v) => result == Ok(v), None => result == Err(e) }
pub fn with_error<T, E>(x: Option<T>, e: E) -> Result<T, E> {
    x.ok_or(e)
}

/// What is inside is written; that something is inside does not change.
//@ ensures match old(*x) { Some(_) => *x == Some(v), None => *x is None }
pub fn written_inside<T>(x: &mut Option<T>, v: T) {
    if let Some(inside) = x.as_mut() {
        *inside = v;
    }
}

//@ ensures result is Some <==> old(*x) is Some
//@ ensures result is None ==> *x is None
//@ ensures result is Some ==> old(*x) == Some(*(result->0)) && *x == Some(final(result->0))
pub fn lent_inside<T>(x: &mut Option<T>) -> Option<&mut T> {
    x.as_mut()
}

//@ ensures result == old(*x) && *x is None
pub fn taken<T>(x: &mut Option<T>) -> Option<T> {
    x.take()
}

//@ requires x is Ok
//@ ensures x == Ok(result)
pub fn unwrapped_result<T, E: std::fmt::Debug>(x: Result<T, E>) -> T {
    x.unwrap()
}

//@ requires x is Ok
//@ ensures x == Ok(result)
pub fn expected_result<T, E: std::fmt::Debug>(x: Result<T, E>) -> T {
    x.expect("it went well")
}

//@ ensures result == (x is Ok, x is Err)
pub fn asked_result<T, E>(x: &Result<T, E>) -> (bool, bool) {
    (x.is_ok(), x.is_err())
}

//@ ensures match x { Ok(v) => result == Some(v), Err(_) => result is None }
pub fn ok<T, E>(x: Result<T, E>) -> Option<T> {
    x.ok()
}

//@ ensures match x { Ok(v) => result == Ok(v), Err(_) => result == y }
pub fn or<T, E, F>(x: Result<T, E>, y: Result<T, F>) -> Result<T, F> {
    x.or(y)
}

//@ ensures match old(*x) { Ok(_) => *x == Ok(v), Err(_) => *x == Err(w) }
pub fn written_in_either<T, E>(x: &mut Result<T, E>, v: T, w: E) {
    match x.as_mut() {
        Ok(inside) => *inside = v,
        Err(inside) => *inside = w,
    }
}

//@ ensures result.0 == (a + b) % 0x1_0000_0000 && result.1 == (a + b > u32::MAX)
pub fn added(a: u32, b: u32) -> (u32, bool) {
    a.overflowing_add(b)
}

//@ ensures result.0 == (a * b) % 0x1_0000_0000 && result.1 == (a * b > u32::MAX)
pub fn multiplied(a: u32, b: u32) -> (u32, bool) {
    a.overflowing_mul(b)
}

//@ ensures (result - (a + b)) % 256 == 0
pub fn added_unsigned(a: i8, b: u8) -> i8 {
    a.wrapping_add_unsigned(b)
}

//@ ensures result == if a >= b { a - b } else { 0 }
pub fn subtracted(a: u64, b: u64) -> u64 {
    a.saturating_sub(b)
}

/// Rounded up, whatever the numbers are: nothing wraps near the greatest one.
//@ requires b != 0
//@ ensures (result - 1) * b < a <= result * b || a == 0 && result == 0
pub fn divided(a: u64, b: u64) -> u64 {
    a.div_ceil(b)
}

//@ ensures match result { Some(n) => n.get() == x && x != 0, None => x == 0 }
pub fn not_zero(x: u64) -> Option<NonZeroU64> {
    NonZeroU64::new(x)
}

//@ ensures result != 0
pub fn got(x: NonZeroU64) -> u64 {
    x.get()
}

//@ ensures result == x
pub fn widened(x: u8) -> u64 {
    u64::from(x)
}

//@ ensures match result { Ok(y) => y == x, Err(_) => x > 255 }
pub fn narrowed(x: u64) -> Result<u8, std::num::TryFromIntError> {
    u8::try_from(x)
}

//@ ensures result == (a <= x < b, a <= x <= b, a >= b, a > b)
pub fn in_ranges(a: u32, b: u32, x: u32) -> (bool, bool, bool, bool) {
    let half_open: Range<u32> = a..b;
    let closed: RangeInclusive<u32> = RangeInclusive::new(a, b);
    (half_open.contains(&x), closed.contains(&x), half_open.is_empty(), closed.is_empty())
}

//@ requires i < v.len()
//@ ensures result == v[i]
pub fn element<T: Copy>(v: &[T], i: usize) -> T {
    v[i]
}

//@ requires i < v.len()
//@ ensures v@ == old(v@).update(i as int, x)
pub fn element_written<T>(v: &mut [T], i: usize, x: T) {
    let place = &mut v[i];
    *place = x;
}

//@ requires a <= b && b <= v.len()
//@ ensures result@ == v@.subrange(a as int, b as int)
pub fn part<T>(v: &[T], a: usize, b: usize) -> &[T] {
    &v[a..b]
}

//@ ensures result@ == v@
pub fn iterated(v: Vec<u32>) -> Vec<u32> {
    let mut out = Vec::new();
    for x in v.into_iter()
    //@ invariant out@ + iter.items() == old(v@)
    {
        out.push(x);
    }
    out
}

//@ requires forall |i: int| 0 <= i < v.len() ==> v[i] < 1000
//@ ensures result.len() == v.len()
//@ ensures forall |i: int| 0 <= i < v.len() ==> result[i] == v[i] + 1
pub fn mapped_and_collected(v: &[u32]) -> Vec<u32> {
    v.iter().map(|x| *x + 1).collect()
}

//@ ensures result.len() == if n < 1000 { n as int } else { 1000 }
//@ ensures forall |i: int| 0 <= i < result.len() ==> result[i] == i
pub fn collected_range(n: u32) -> Vec<u32> {
    (0..n.min(1000)).collect()
}

//@ requires a <= b && b <= v.len()
//@ ensures result@ == old(v@).subrange(a as int, b as int)
//@ ensures v@ == old(v@).take(a as int) + old(v@).skip(b as int)
pub fn drained(v: &mut Vec<u32>, a: usize, b: usize) -> Vec<u32> {
    v.drain(a..b).collect()
}

//@ ensures match result {
//@     Some(x) => x >= limit && (exists |i: int| 0 <= i < v.len() && v[i] == x
//@         && (forall |j: int| 0 <= j < i ==> v[j] < limit)),
//@     None => forall |i: int| 0 <= i < v.len() ==> v[i] < limit,
//@ }
pub fn found(v: &[u32], limit: u32) -> Option<u32> {
    v.iter().copied().find(|x| *x >= limit)
}

//@ ensures *a == old(*b) && *b == old(*a)
pub fn swapped<T>(a: &mut T, b: &mut T) {
    mem::swap(a, b);
}

//@ ensures result == old(*a) && *a == b
pub fn replaced<T>(a: &mut T, b: T) -> T {
    mem::replace(a, b)
}

//@ ensures result == old(*a) && *a == 0
pub fn taken_number(a: &mut u64) -> u64 {
    mem::take(a)
}

//@ ensures result@ == old(a@) && a.len() == 0
pub fn taken_vector(a: &mut Vec<u8>) -> Vec<u8> {
    mem::take(a)
}

fn main() {
    let mut x = Some(3);
    written_inside(&mut x, 5);
    if let Some(inside) = lent_inside(&mut x) {
        *inside += 1;
    }
    println!("{:?} {:?} {:?}", asked(&x), taken(&mut x), x);
    println!("{} {} {:?}", unwrapped(Some(1)), expected(Some('c')), with_error::<u8, u8>(None, 4));
    let mut y: Result<u8, u8> = Err(2);
    written_in_either(&mut y, 7, 8);
    println!("{:?} {:?} {:?} {:?}", y, asked_result(&y), ok(y), or::<u8, u8, ()>(y, Ok(1)));
    println!("{} {}", unwrapped_result::<u8, u8>(Ok(1)), expected_result::<u8, u8>(Ok(2)));
    println!("{:?} {:?} {}", added(u32::MAX, 2), multiplied(1 << 20, 1 << 20), added_unsigned(-1, 200));
    println!("{} {} {:?} {:?}", subtracted(1, 2), divided(u64::MAX, 2), not_zero(0), not_zero(9).map(got));
    println!("{} {:?} {:?} {:?}", widened(9), narrowed(256).is_err(), narrowed(255), in_ranges(1, 3, 3));
    let mut v = vec![1, 2, 3, 4];
    element_written(&mut v, 0, 9);
    println!("{} {:?} {:?} {:?}", element(&v, 0), part(&v, 1, 3), mapped_and_collected(&v), collected_range(3));
    println!("{:?} {:?} {:?} {:?}", drained(&mut v, 1, 3), v, found(&v, 5), iterated(v.clone()));
    let (mut a, mut b) = (1, 2);
    swapped(&mut a, &mut b);
    let (c, d) = (replaced(&mut a, 8), taken_number(&mut b));
    println!("{} {} {} {} {:?}", a, b, c, d, taken_vector(&mut vec![1]));
}
