//! Sorting, searching and comparing by the order of a type: derived, written by hand, of a type parameter.
use core::cmp::{Ordering, Reverse};

//@ ensures v@.to_multiset() == old(v@).to_multiset()
//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i] <= v@[j]
pub fn in_order(v: &mut Vec<u32>) {
    v.sort();
}

//@ requires forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i] <= v@[j]
//@ ensures result <==> v@.contains(x)
pub fn has(v: &[u32], x: u32) -> bool {
    v.binary_search(&x).is_ok()
}

/// A sorted vector stays one.
//@ requires forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i] <= v@[j]
//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i] <= v@[j]
//@ ensures v@.to_multiset() == old(v@).to_multiset().insert(x)
pub fn put(v: &mut Vec<u64>, x: u64) {
    let at = v.binary_search(&x).unwrap_or_else(|e| e);
    v.insert(at, x);
}

//@ requires forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i] <= v@[j]
//@ ensures result <= v@.len() && (forall |i: int| 0 <= i < result ==> v@[i] < x)
//@ ensures forall |i: int| result <= i < v@.len() ==> v@[i] >= x
pub fn lower_bound(v: &[u64], x: u64) -> usize {
    v.partition_point(|y| *y < x)
}

/// A descriptor of a queue: the most urgent first, of those the oldest.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Request {
    pub urgency: u8,
    pub arrived: u64,
    pub sector: u64,
}
impl PartialOrd for Request {
    fn partial_cmp(&self, other: &Request) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Request {
    fn cmp(&self, other: &Request) -> Ordering {
        other.urgency.cmp(&self.urgency).then(self.arrived.cmp(&other.arrived))
    }
}

//@ ensures queue@.to_multiset() == old(queue@).to_multiset()
//@ ensures forall |i: int, j: int| 0 <= i < j < queue@.len() ==> queue@[i].urgency > queue@[j].urgency
//@     || (queue@[i].urgency == queue@[j].urgency && queue@[i].arrived <= queue@[j].arrived)
pub fn schedule(queue: &mut [Request]) {
    queue.sort();
}

//@ ensures result <==> a <= b
//@ ensures result <==> a.urgency > b.urgency || (a.urgency == b.urgency && a.arrived <= b.arrived)
pub fn goes_first(a: &Request, b: &Request) -> bool {
    a <= b
}

//@ ensures result == a || result == b
//@ ensures result.urgency >= a.urgency && result.urgency >= b.urgency
pub fn more_urgent(a: Request, b: Request) -> Request {
    a.min(b)
}

/// A derived order, of which a part has an order of its own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Job {
    Idle,
    Run { request: Request, core: u8 },
}

//@ ensures forall |i: int, j: int| 0 <= i < j < jobs@.len() ==> (jobs@[j] is Idle ==> jobs@[i] is Idle)
//@ ensures forall |i: int, j: int| 0 <= i < j < jobs@.len() && jobs@[i] is Run && jobs@[j] is Run ==>
//@     jobs@[i]->request.urgency >= jobs@[j]->request.urgency
pub fn sorted_jobs(jobs: &mut Vec<Job>) {
    jobs.sort_unstable();
}

/// One part only, and it has an order of its own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Slot(pub Request);

//@ ensures result <==> a < b
//@ ensures result ==> a.0.urgency >= b.0.urgency
pub fn is_before(a: &Slot, b: &Slot) -> bool {
    a < b
}

//@ ensures result is Less <==> *a < *b
//@ ensures a is Idle && b is Run ==> result is Less
pub fn compared(a: &Job, b: &Job) -> Ordering {
    a.cmp(b)
}

//@ ensures result == a || result == b
//@ ensures a <= result && b <= result
pub fn later(a: Job, b: Job) -> Job {
    a.max(b)
}

//@ ensures result <==> a < b || (!(b < a) && n < 3)
pub fn in_pairs(a: Request, b: Request, n: u8) -> bool {
    (a, n) < (b, 3)
}

//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i].arrived <= v@[j].arrived
//@ ensures v@.to_multiset() == old(v@).to_multiset()
pub fn by_age(v: &mut [Request]) {
    v.sort_by_key(|r| r.arrived);
}

//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() ==>
//@     v@[i].sector > v@[j].sector || (v@[i].sector == v@[j].sector && v@[i].arrived <= v@[j].arrived)
pub fn by_sector(v: &mut [Request]) {
    v.sort_by(|a, b| b.sector.cmp(&a.sector).then(a.arrived.cmp(&b.arrived)));
}

//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() ==>
//@     v@[i].sector > v@[j].sector || (v@[i].sector == v@[j].sector && v@[i].arrived <= v@[j].arrived)
pub fn by_sector_and_age(v: &mut Vec<Request>) {
    v.sort_unstable_by_key(|r| (Reverse(r.sector), r.arrived));
}

//@ requires forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i].sector < v@[j].sector
//@ ensures match result {
//@     Some(n) => n < v@.len() && v@[n].sector == sector,
//@     None => forall |i: int| 0 <= i < v@.len() ==> v@[i].sector != sector,
//@ }
pub fn position(v: &[Request], sector: u64) -> Option<usize> {
    v.binary_search_by_key(&sector, |r| r.sector).ok()
}

//@ requires forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i].sector < v@[j].sector
//@ ensures match result {
//@     Ok(n) => n < v@.len() && v@[n].sector == sector,
//@     Err(n) => n <= v@.len() && (forall |i: int| 0 <= i < n ==> v@[i].sector < sector)
//@         && forall |i: int| n <= i < v@.len() ==> v@[i].sector > sector,
//@ }
pub fn slot(v: &[Request], sector: u64) -> Result<usize, usize> {
    v.binary_search_by(|r| r.sector.cmp(&sector))
}

/// The highest pair: by the first part, then by the second.
//@ ensures match result {
//@     Some(m) => v@.contains(m) && forall |i: int| 0 <= i < v@.len() ==> v@[i] <= m,
//@     None => v@.len() == 0,
//@ }
//@ ensures result is Some ==> forall |i: int| 0 <= i < v@.len() ==> v@[i].0 <= (result->0).0
pub fn highest(v: &[(u8, u8)]) -> Option<(u8, u8)> {
    v.iter().copied().max()
}

//@ requires core::orders::<T>()
//@ ensures match result {
//@     Some(m) => forall |i: int| 0 <= i < v@.len() ==> *m <= v@[i],
//@     None => v@.len() == 0,
//@ }
pub fn least<T: Ord>(v: &[T]) -> Option<&T> {
    v.iter().min()
}

//@ ensures core::orders::<T>() ==> (result <==> forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i] <= v@[j])
pub fn is_in_order<T: Ord>(v: &[T]) -> bool {
    v.is_sorted()
}

/// Insertion sort, of any type that has an order.
//@ requires core::orders::<T>()
//@ ensures core::sorted(v@)
//@ ensures v@.to_multiset() == old(v@).to_multiset()
pub fn insertion_sort<T: Ord>(v: &mut [T]) {
    for i in 0..v.len()
    //@ invariant v@.len() == old(v@).len() && v@.to_multiset() == old(v@).to_multiset()
    //@ invariant forall |a: int, b: int| 0 <= a < b < i ==> v@[a] <= v@[b]
    {
        let mut j = i;
        while j > 0 && v[j] < v[j - 1]
        //@ invariant j <= i && v@.len() == old(v@).len() && v@.to_multiset() == old(v@).to_multiset()
        //@ invariant forall |a: int, b: int| 0 <= a < b <= i && b != j ==> v@[a] <= v@[b]
        //@ decreases j
        {
            v.swap(j, j - 1);
            j -= 1;
        }
    }
}

/// Of two sorted halves the smaller head.
//@ requires core::orders::<T>() && a@.len() > 0 && b@.len() > 0 && core::sorted(a@) && core::sorted(b@)
//@ ensures forall |i: int| 0 <= i < a@.len() ==> *result <= a@[i]
//@ ensures forall |i: int| 0 <= i < b@.len() ==> *result <= b@[i]
pub fn smaller_head<'a, T: Ord>(a: &'a [T], b: &'a [T]) -> &'a T {
    match a[0].cmp(&b[0]) {
        Ordering::Greater => &b[0],
        _ => &a[0],
    }
}

fn main() {
    let mut v = vec![5, 3, 9, 3];
    in_order(&mut v);
    println!("{:?} {} {}", v, has(&v, 9), has(&v, 4));
    let mut w = vec![1, 4];
    put(&mut w, 3);
    println!("{:?} {}", w, lower_bound(&w, 4));
    let r = |urgency, arrived, sector| Request { urgency, arrived, sector };
    let mut q = [r(1, 7, 9), r(3, 8, 2), r(3, 1, 9)];
    schedule(&mut q);
    println!("{:?} {} {:?}", q, goes_first(&q[0], &q[2]), more_urgent(q[1], q[2]));
    let mut jobs = vec![Job::Run { request: q[2], core: 0 }, Job::Idle, Job::Run { request: q[0], core: 1 }];
    sorted_jobs(&mut jobs);
    println!("{:?}", jobs);
    let (idle, busy) = (Job::Idle, Job::Run { request: q[1], core: 2 });
    println!("{:?} {:?} {}", compared(&idle, &busy), later(busy, idle), is_before(&Slot(q[0]), &Slot(q[1])));
    println!("{} {}", in_pairs(q[0], q[1], 3), in_pairs(q[0], q[0], 2));
    by_age(&mut q);
    println!("{:?}", q);
    by_sector(&mut q);
    println!("{:?}", q);
    let mut q = q.to_vec();
    by_sector_and_age(&mut q);
    println!("{:?}", q);
    q.sort_by_key(|r| r.sector);
    println!("{:?} {:?} {:?}", highest(&[(1, 2), (1, 3), (0, 9)]), least(&[4, 2, 8]), is_in_order(&["a", "b"]));
    let mut pairs = [(2, 'x'), (1, 'y'), (2, 'a')];
    insertion_sort(&mut pairs);
    println!("{:?} {}", pairs, smaller_head(&[3, 5], &[2, 9]));
    let one = [r(1, 1, 1), r(1, 1, 4)];
    println!("{:?} {:?} {:?}", position(&one, 4), position(&one, 3), slot(&one, 3));
}
