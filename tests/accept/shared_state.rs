//# contracts: partly
//! State that others see: locks, counts, bitmaps, statistics; tables of operations, visitors, timers.
use core::cell::Cell;
use core::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
/// A ticket lock.
pub struct TicketLock { next: AtomicUsize, serving: AtomicUsize }
impl TicketLock {
    pub const fn new() -> Self { TicketLock { next: AtomicUsize::new(0), serving: AtomicUsize::new(0) } }
    //@ diverges
    pub fn lock(&self) -> usize {
        let mine = self.next.fetch_add(1, Ordering::Relaxed);
        while self.serving.load(Ordering::Acquire) != mine { core::hint::spin_loop(); }
        mine
    }
    pub fn unlock(&self, mine: usize) { self.serving.store(mine.wrapping_add(1), Ordering::Release); }
}
/// Reference counts that saturate.
pub struct Count { n: Cell<u32> }
impl Count {
    pub fn get(&self) -> bool { let n = self.n.get(); if n == u32::MAX { return false; } self.n.set(n + 1); true }
    pub fn put(&self) -> bool { match self.n.get() { 0 => false, n => { self.n.set(n - 1); n == 1 } } }
}
/// A bitmap allocator that others see.
pub struct Bitmap { words: [AtomicU64; 4] }
impl Bitmap {
    //@ ensures match result { Some(i) => i < 256, None => true }
    pub fn alloc(&self) -> Option<usize> {
        let mut w = 0;
        while w < 4 {
            let seen = self.words[w].load(Ordering::Relaxed);
            if seen != u64::MAX {
                let bit = (!seen).trailing_zeros() as usize;
                //@ assert bit < 64;
                if self.words[w].compare_exchange(seen, seen | (1 << bit), Ordering::AcqRel, Ordering::Relaxed).is_ok() {
                    return Some(w * 64 + bit);
                }
            }
            w += 1;
        }
        None
    }
    //@ requires i < 256
    pub fn free(&self, i: usize) -> bool {
        let bit = 1u64 << (i % 64);
        self.words[i / 64].fetch_and(!bit, Ordering::AcqRel) & bit != 0
    }
}
/// Statistics behind `&self`.
pub struct Stats { count: Cell<u64>, sum: Cell<u64>, max: Cell<u64>, name: &'static str }
impl Stats {
    //@ ensures result.name == name
    pub fn new(name: &'static str) -> Stats { Stats { count: Cell::new(0), sum: Cell::new(0), max: Cell::new(0), name } }
    pub fn add(&self, x: u64) {
        self.count.update(|n| n.saturating_add(1));
        self.sum.set(self.sum.get().saturating_add(x));
        if x > self.max.get() { self.max.set(x); }
    }
    pub fn mean(&self) -> Option<u64> { self.sum.get().checked_div(self.count.get()) }
}
/// Interpreter with a table of operations.
type Op = fn(i64, i64) -> Option<i64>;
fn add(a: i64, b: i64) -> Option<i64> { a.checked_add(b) }
fn div(a: i64, b: i64) -> Option<i64> { a.checked_div(b) }
const OPS: [(u8, Op); 3] = [(b'+', add), (b'/', div), (b'*', |a, b| a.checked_mul(b))];
pub fn apply(op: u8, a: i64, b: i64) -> Option<i64> {
    for (c, f) in OPS {
        if c == op { return f(a, b); }
    }
    None
}
/// Visitors.
//@ requires forall |x: u32| x < 100 ==> visit.requires((x,))
pub fn walk(v: &[u32], visit: fn(u32) -> bool) -> usize {
    let mut hits = 0;
    let mut i = 0;
    while i < v.len()
    //@ invariant hits <= i <= v.len()
    { if v[i] < 100 && visit(v[i]) { hits += 1; } i += 1; }
    hits
}
pub fn small(v: &[u32]) -> usize { walk(v, |x| 100 / (x + 1) > 3) }
/// Timers.
pub struct Timer { at: u64, fire: Option<fn(u64) -> u64> }
//@ invariant Timer: match self.fire { Some(f) => forall |now: u64| f.requires((now,)), None => true }
pub fn tick(timers: &mut [Timer], now: u64) -> u64 {
    let mut last = now;
    let mut i = 0;
    while i < timers.len()
    //@ invariant i <= timers.len()
    {
        if timers[i].at <= now {
            if let Some(f) = timers[i].fire { last = f(now); timers[i].at = last; }
        }
        i += 1;
    }
    last
}
fn main() {
    let l = TicketLock::new(); l.unlock(3);
    let c = Count { n: Cell::new(0) }; println!("{} {} {}", c.get(), c.put(), c.put());
    let b = Bitmap { words: [const { AtomicU64::new(u64::MAX) }; 4] }; b.free(70); println!("{:?} {:?}", b.alloc(), b.alloc());
    let s = Stats::new("x"); s.add(3); s.add(4); println!("{:?} {}", s.mean(), s.name);
    println!("{:?} {:?} {:?}", apply(b'+', 1, 2), apply(b'/', 1, 0), apply(b'*', 3, 4));
    println!("{}", small(&[1, 50, 200, 7]));
    println!("{}", tick(&mut [Timer { at: 1, fire: Some(|x| x / 2) }], 8));
}
