//# contracts: partly
//! What adaptors leave by what a closure says, as sequences: `filter`, `take_while`, `filter_map`, `flat_map` and others.
#![allow(unused)]
/*@
spec fn even(x: u32) -> bool { x % 2 == 0 }
@*/

//@ ensures result@ == v@.filter(|x: u32| even(x))
//@ ensures forall |i: int| 0 <= i < result.len() ==> result[i] % 2 == 0 && v@.contains(result[i])
//@ ensures forall |i: int| 0 <= i < v.len() && v[i] % 2 == 0 ==> result@.contains(v[i])
//@ ensures result.len() <= v.len()
pub fn evens(v: &[u32]) -> Vec<u32> { v.iter().copied().filter(|x| *x % 2 == 0).collect() }

/// Another way to say the same.
//@ ensures result@ == v@.filter(|x: u32| even(x))
pub fn evens_by_bits(v: &[u32]) -> Vec<u32> { v.iter().filter(|x| **x & 1 == 0).copied().collect() }

/// By hand, with no word about the definition: it goes down by the last element, as the loop goes up.
//@ ensures result@ == v@.filter(|x: u32| even(x))
pub fn evens_by_hand(v: &[u32]) -> Vec<u32> {
    let mut out = Vec::new();
    for x in v.iter()
    //@ invariant out@ == v@.take(v.len() - iter.rest.len()).filter(|x: u32| even(x))
    {
        if *x % 2 == 0 { out.push(*x); }
    }
    out
}

//@ ensures v@ == old(v)@.filter(|x: u32| x != k)
pub fn without(v: &mut Vec<u32>, k: u32) { v.retain(|x| *x != k); }

//@ ensures result == v@.filter(|x: u32| x > k).len()
pub fn how_many(v: &[u32], k: u32) -> usize { v.iter().filter(|x| **x > k).count() }

//@ ensures result@ == v@.filter(|x: u32| x > 7).map(|x: u32| (x / 2) as u32)
pub fn halves(v: &[u32]) -> Vec<u32> { v.iter().filter(|x| **x > 7).map(|x| *x / 2).collect() }

//@ ensures result@ == (v@ + w@).filter(|x: u32| x > 9)
pub fn of_both(v: &[u32], w: &[u32]) -> Vec<u32> { v.iter().chain(w).copied().filter(|x| *x > 9).collect() }

/// Where the elements were says that their order is kept.
//@ requires core::sorted(v@)
//@ ensures core::sorted(result@)
pub fn still_sorted(v: &[u32]) -> Vec<u32> {
    //@ assert v@.places(|x: u32| x % 3 == 1).len() <= v.len();
    v.iter().copied().filter(|x| *x % 3 == 1).collect()
}

//@ ensures result@ == v@.take(v@.leading(|x: u8| x != 0))
//@ ensures forall |i: int| 0 <= i < result.len() ==> result[i] == v[i] && v[i] != 0
//@ ensures result.len() < v.len() ==> v[result.len() as int] == 0
pub fn text(v: &[u8]) -> Vec<u8> { v.iter().copied().take_while(|x| *x != 0).collect() }

//@ ensures result@ == v@.skip(v@.leading(|x: u8| x == 32))
//@ ensures result.len() > 0 ==> result[0] != 32
pub fn trimmed(v: &[u8]) -> Vec<u8> { v.iter().copied().skip_while(|x| *x == 32).collect() }

//@ ensures forall |i: int| 0 <= i < result.len() ==> result[i] < 50
pub fn halves_of_small(v: &[u32]) -> Vec<u32> {
    v.iter().filter_map(|x| if *x < 100 { Some(*x / 2) } else { None }).collect()
}

//@ ensures result.0@ == v@.filter(|x: u32| x < 10)
//@ ensures result.1@ == v@.filter(|x: u32| x >= 10)
//@ ensures result.0.len() + result.1.len() == v.len()
pub fn parted(v: &[u32]) -> (Vec<u32>, Vec<u32>) { v.iter().copied().partition(|x| *x < 10) }

//@ ensures forall |i: int| 0 <= i < v.len() ==> v[i] == result.0[i] as u32 + result.1[i]
pub fn unzipped(v: &[u32]) -> (Vec<u32>, Vec<u32>) { v.iter().map(|x| (*x / 2, *x - *x / 2)).unzip() }

//@ ensures match result {
//@     Some(x) => x == v@.filter(|x: u32| x > 9)[0],
//@     None => v@.filter(|x: u32| x > 9).len() == 0,
//@ }
pub fn first_large(v: &[u32]) -> Option<u32> { v.iter().copied().filter(|x| *x > 9).next() }

//@ ensures match result {
//@     Some(i) => i < v.len() && v[i as int] == 0 && forall |k: int| 0 <= k < i ==> v[k] != 0,
//@     None => forall |k: int| 0 <= k < v.len() ==> v[k] != 0,
//@ }
pub fn first_zero(v: &[u8]) -> Option<usize> { v.iter().enumerate().find(|(_, x)| **x == 0).map(|(i, _)| i) }

//@ ensures match result {
//@     Some(i) => i < v.len() && v[i as int] == 0 && forall |k: int| i < k < v.len() ==> v[k] != 0,
//@     None => forall |k: int| 0 <= k < v.len() ==> v[k] != 0,
//@ }
pub fn last_zero(v: &[u8]) -> Option<usize> { v.iter().rposition(|x| *x == 0) }

//@ ensures match result { Some(x) => x < 50, None => forall |i: int| 0 <= i < v.len() ==> v[i] >= 100 }
pub fn some_half(v: &[u32]) -> Option<u32> {
    v.iter().find_map(|x| if *x < 100 { Some(*x / 2) } else { None })
}

//@ ensures result <==> forall |i: int| 0 <= i && i + 1 < v.len() ==> v[i] <= v[i + 1]
pub fn ascending(v: &[u32]) -> bool { v.windows(2).all(|w| w[0] <= w[1]) }

pub struct Task { pub id: u32, pub ready: bool, pub urgency: u8 }

/// Of several the last one, as `max_by_key` says.
//@ ensures match result {
//@     Some(t) => t.ready && tasks@.contains(*t)
//@         && forall |i: int| 0 <= i < tasks.len() && tasks[i].ready ==> tasks[i].urgency <= t.urgency,
//@     None => forall |i: int| 0 <= i < tasks.len() ==> !tasks[i].ready,
//@ }
pub fn next_task(tasks: &[Task]) -> Option<&Task> { tasks.iter().filter(|t| t.ready).max_by_key(|t| t.urgency) }

//@ ensures match result {
//@     Some(x) => v@.contains(x) && forall |i: int| 0 <= i < v.len() ==> v[i] >= x,
//@     None => v.len() == 0,
//@ }
pub fn least(v: &[u32]) -> Option<u32> { v.iter().copied().min_by(|a, b| a.cmp(b)) }

//@ ensures forall |i: int| 0 <= i < result.len() ==>
//@     exists |k: int| 0 <= k < tasks.len() && tasks[k].ready && tasks[k].id == result[i]
pub fn ready_ids(tasks: &[Task]) -> Vec<u32> { tasks.iter().filter(|t| t.ready).map(|t| t.id).collect() }

/// What a call in the closure gives is what its contract says.
//@ ensures result.len() == rows.len() && forall |i: int| 0 <= i < rows.len() ==> result[i] == rows[i].len()
pub fn lengths(rows: &[Vec<u8>]) -> Vec<usize> { rows.iter().map(|row| row.len()).collect() }

//@ ensures result@ == rows@.map(|row: Vec<u8>| row@).flatten()
pub fn joined(rows: Vec<Vec<u8>>) -> Vec<u8> { rows.into_iter().flatten().collect() }

//@ ensures forall |k: int| 0 <= k < result.len() ==> result[k] > 3
pub fn doubled(v: &[u8]) -> Vec<u8> { v.iter().filter(|x| **x > 3).flat_map(|x| [*x, *x]).collect() }

//@ ensures result ==> forall |i: int, j: int| 0 <= i < rows.len() && 0 <= j < rows[i].len() ==> rows[i][j] != 0
pub fn no_zeros(rows: &[Vec<u8>]) -> bool { rows.iter().flatten().all(|x| *x != 0) }

//@ ensures forall |k: int| 0 <= k < result.len() ==> exists |i: int| 0 <= i < v.len() && v[i] == Some(result[k])
pub fn present(v: &[Option<u8>]) -> Vec<u8> { v.iter().flatten().copied().collect() }

//@ ensures result.len() == v.len() + 1 && result[0] == 7 && result@.skip(1) == v@
pub fn headed(v: &[u8]) -> Vec<u8> { core::iter::once(7).chain(v.iter().copied()).collect() }

//@ ensures result.len() == n && forall |i: int| 0 <= i < n ==> result[i] == x
pub fn repeated(x: u8, n: usize) -> Vec<u8> { core::iter::repeat_n(x, n).collect() }

/// The digits at the front, looked at before they are taken.
//@ ensures result.1 <= v.len()
pub fn number(v: &[u8]) -> (u32, usize) {
    let mut rest = v.iter().peekable();
    let (mut n, mut count) = (0u32, 0);
    while let Some(c) = rest.peek()
    //@ invariant count + rest.items().len() == v.len() && rest.total()
    //@ decreases rest.items().len()
    {
        if !c.is_ascii_digit() { break; }
        n = n.wrapping_mul(10).wrapping_add((**c - b'0') as u32);
        rest.next();
        count += 1;
    }
    (n, count)
}

//@ ensures forall |i: int| 0 <= i < result.len() ==> result[i] != 0
pub fn in_loops(v: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for x in v.iter().take_while(|x| **x != 0)
    //@ invariant forall |i: int| 0 <= i < out.len() ==> out[i] != 0
    {
        out.push(*x);
    }
    out
}

//@ ensures forall |i: int| 0 <= i < result.len() ==> result[i] != 0
pub fn in_other_loops(v: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for x in v.iter().filter_map(|x| if *x != 0 { Some(*x) } else { None })
    //@ invariant forall |i: int| 0 <= i < out.len() ==> out[i] != 0
    {
        out.push(x);
    }
    out
}

//@ ensures result.len() <= v.len()
pub fn bounded(v: &[u8]) -> Vec<usize> {
    let mut out = Vec::new();
    for (i, x) in v.iter().enumerate().filter(|(_, x)| **x > 3)
    //@ invariant out.len() + iter.items().len() <= v.len()
    {
        out.push(i);
    }
    out
}

fn sorted_ones() { println!("{:?}", still_sorted(&[1, 2, 4, 7])); }

fn main() {
    let v = [4, 120, 7, 8, 0, 12, 121];
    println!("{:?} {:?} {:?} {}", evens(&v), evens_by_bits(&v), evens_by_hand(&v), how_many(&v, 7));
    println!("{:?} {:?} {:?} {:?}", halves(&v), of_both(&v, &v), halves_of_small(&v), parted(&v));
    println!("{:?} {:?} {:?} {:?}", unzipped(&v), first_large(&v), some_half(&v), least(&v));
    let mut w = vec![1, 2, 1];
    without(&mut w, 1);
    println!("{w:?} {}", ascending(&v));
    sorted_ones();
    let b = b"  12 a\0b";
    println!("{:?} {:?} {:?} {:?}", text(b), trimmed(b), first_zero(b), last_zero(b));
    let tasks = [Task { id: 1, ready: true, urgency: 4 }, Task { id: 2, ready: true, urgency: 4 }];
    println!("{:?} {:?}", next_task(&tasks).map(|t| t.id), ready_ids(&tasks));
    let rows = vec![vec![1, 2], vec![], vec![3]];
    println!("{:?} {} {:?}", lengths(&rows), no_zeros(&rows), joined(rows));
    println!("{:?} {:?} {:?} {:?}", doubled(&[3, 4]), present(&[None, Some(3)]), headed(&[1]), repeated(3, 2));
    println!("{:?} {:?} {:?}", number(b"12a"), in_loops(b), (in_other_loops(b), bounded(b)));
}
