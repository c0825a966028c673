//! What changes behind shared references: of what is in a cell all that is known is its type, with its invariants.
#![allow(dead_code, unused)]
use core::cell::Cell;
use core::sync::atomic::{fence, AtomicBool, AtomicU32, AtomicU64, AtomicUsize, Ordering};

/// A counter that can't overflow: each step looks at what is there.
pub struct Counter {
    hits: Cell<u32>,
    limit: u32,
}

impl Counter {
    //@ ensures result.limit == limit
    pub fn new(limit: u32) -> Counter { Counter { hits: Cell::new(0), limit } }

    //@ ensures result ==> self.limit > 0
    pub fn hit(&self) -> bool {
        let n = self.hits.get();
        if n >= self.limit { return false; }
        self.hits.set(n + 1);
        true
    }

    //@ ensures self.limit == old(self.limit)
    pub fn reset(&mut self) -> u32 {
        let before = self.hits.replace(1);
        *self.hits.get_mut() = 0;
        before
    }

    pub fn saturated(&self) { self.hits.update(|n| n.saturating_add(1)); }
    pub fn exchange(&self, other: &Counter) { self.hits.swap(&other.hits); }
    pub fn taken(&self) -> u32 { self.hits.take() }
    pub fn last(self) -> u32 { self.hits.into_inner() }
}

/// An invariant of what is in a cell is an invariant of its type.
#[derive(Clone, Copy)]
pub struct Slot { index: usize }
//@ invariant Slot: self.index < 64

pub struct Cursor { at: Cell<Slot>, table: [u8; 64] }

impl Cursor {
    /// No test is needed: whoever puts a `Slot` there has shown what it is.
    pub fn current(&self) -> u8 { self.table[self.at.get().index] }

    pub fn advance(&self) {
        let next = (self.at.get().index + 1) % 64;
        self.at.set(Slot { index: next });
    }

    //@ requires index < 64
    pub fn seek(&self, index: usize) -> Slot { self.at.replace(Slot { index }) }
}

/// What has been computed is kept; that it is right is its invariant.
#[derive(Clone, Copy)]
pub struct Square { of: u16, value: u32 }
//@ invariant Square: self.value == self.of * self.of

pub struct Memo { last: Cell<Option<Square>> }

impl Memo {
    //@ ensures result == x * x
    pub fn square(&self, x: u16) -> u32 {
        if let Some(known) = self.last.get() {
            if known.of == x { return known.value; }
        }
        let value = x as u32 * x as u32;
        self.last.set(Some(Square { of: x, value }));
        value
    }
}

/// A lock that is tried; who waits for it may do so for ever.
pub struct Lock { held: AtomicBool, owner: Cell<u32> }

impl Lock {
    pub const fn new() -> Lock { Lock { held: AtomicBool::new(false), owner: Cell::new(0) } }

    pub fn try_lock(&self, who: u32) -> bool {
        if self.held.compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed).is_err() { return false; }
        self.owner.set(who);
        true
    }

    //@ diverges
    pub fn lock(&self) {
        while self.held.swap(true, Ordering::Acquire) {
            core::hint::spin_loop();
        }
        fence(Ordering::SeqCst);
    }

    pub fn unlock(&self) { self.held.store(false, Ordering::Release); }
}

/// Numbers are given as long as there are any.
static NEXT: AtomicU64 = AtomicU64::new(1);
static PENDING: AtomicU32 = AtomicU32::new(0);

//@ ensures match result { Some(id) => id < u64::MAX, None => true }
pub fn fresh_id() -> Option<u64> {
    let found = NEXT.fetch_update(Ordering::AcqRel, Ordering::Acquire, |n| n.checked_add(1));
    match found {
        Ok(id) if id < u64::MAX => Some(id),
        _ => None,
    }
}

/// Sets of interrupts as bits.
//@ requires line < 32
pub fn raise(line: u32) -> bool { PENDING.fetch_or(1 << line, Ordering::Release) & (1 << line) != 0 }

//@ ensures result < 32
pub fn take_lowest(mask: u32) -> u32 {
    let found = PENDING.fetch_and(!mask, Ordering::AcqRel) & mask;
    if found == 0 { 0 } else { found.trailing_zeros() }
}

//@ ensures result is Ok ==> result->0 == expected
pub fn claim(word: &AtomicUsize, expected: usize, new: usize) -> Result<usize, usize> {
    word.compare_exchange(expected, new, Ordering::AcqRel, Ordering::Acquire)
}

//@ ensures match result { Err(found) => found != expected, Ok(_) => true }
pub fn claim_or_see(word: &AtomicUsize, expected: usize, new: usize) -> Result<usize, usize> {
    word.compare_exchange(expected, new, Ordering::SeqCst, Ordering::Relaxed)
}

/// As often as it is said, and no longer.
//@ requires tries < 1000
pub fn bounded(word: &AtomicUsize, tries: u32) -> bool {
    let mut left = tries;
    while left > 0
    //@ decreases left
    {
        let seen = word.load(Ordering::Relaxed);
        if seen < usize::MAX && word.compare_exchange_weak(seen, seen + 1, Ordering::AcqRel, Ordering::Relaxed).is_ok() {
            return true;
        }
        left -= 1;
    }
    false
}

/// References in cells: a list whose links can be changed, gone through as far as a number says.
pub struct Node<'a> { value: u32, next: Cell<Option<&'a Node<'a>>> }

//@ decreases most
pub fn nth_value(node: &Node, most: u32) -> u32 {
    if most == 0 { return node.value; }
    match node.next.get() {
        Some(next) => nth_value(next, most - 1),
        None => node.value,
    }
}

/// A closure that counts how often it is called.
//@ ensures result == v.len()
pub fn visited(v: &[u32], calls: &Cell<u32>) -> usize {
    let count = |y: u32| { calls.set(calls.get().wrapping_add(y)); };
    let mut n = 0;
    while n < v.len()
    //@ invariant n <= v.len()
    //@ decreases v.len() - n
    {
        count(v[n]);
        n += 1;
    }
    n
}

fn main() {
    let c = Counter::new(2);
    println!("{} {} {}", c.hit(), c.hit(), c.hit());
    let memo = Memo { last: Cell::new(None) };
    println!("{} {} {}", memo.square(9), memo.square(9), memo.square(65535));
    let cursor = Cursor { at: Cell::new(Slot { index: 63 }), table: [7; 64] };
    cursor.advance();
    println!("{} {}", cursor.current(), cursor.seek(5).index);
    let lock = Lock::new();
    println!("{} {}", lock.try_lock(1), lock.try_lock(2));
    lock.unlock();
    println!("{:?} {:?}", fresh_id(), fresh_id());
    raise(4);
    println!("{} {}", take_lowest(0xff), bounded(&AtomicUsize::new(4), 3));
    let last = Node { value: 3, next: Cell::new(None) };
    let first = Node { value: 2, next: Cell::new(Some(&last)) };
    last.next.set(None);
    println!("{} {}", nth_value(&first, 9), visited(&[1, 2], &Cell::new(0)));
}
