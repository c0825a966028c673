//! A ring of slots with a producer and a consumer. Each owns the slots that are its own, and half of the word in front of
//! them that says how many there are. The producer fills slots by itself, the consumer empties slots by itself; from time
//! to time what is filled, or empty, is handed over to the other one.
//# contracts: partly

/// Slots are counted on and on: number `k` is in place `k % capacity`.
pub struct Producer {
    ring: *mut u64,
    next: usize,
    end: usize,
}

pub struct Consumer {
    ring: *mut u64,
    first: usize,
    next: usize,
    end: usize,
}

/*@
spec const MOST: int = 0x1000_0000_0000;

/// The slots from `a` on hold `s`; behind them `room` slots hold nothing that matters.
predicate producer(p: *mut Producer, ring: *mut u64, n: u64, a: int, s: Seq<u64>, room: nat) {
    exists |next: usize, end: usize|
        p |-> Producer { ring: ring, next: next, end: end } ** ring |->{1/2} n
        ** 0 < n < MOST ** 0 <= a ** next == a + s.len() ** end == next + room ** end <= MOST
        ** (each |k: int| a <= k < a + s.len(): ring.add(1 + k % n) |-> s[k - a])
        ** each |k: int| a + s.len() <= k < a + s.len() + room: ring.add(1 + k % n) |-> _
}

/// The slots before `a` have been emptied, `room` of them; those from there on hold `s`.
predicate consumer(c: *mut Consumer, ring: *mut u64, n: u64, a: int, s: Seq<u64>, room: nat) {
    exists |first: usize, next: usize, end: usize|
        c |-> Consumer { ring: ring, first: first, next: next, end: end } ** ring |->{1/2} n
        ** 0 < n < MOST ** next == a ** first == a - room ** end == a + s.len() ** end <= MOST
        ** (each |k: int| a - room <= k < a: ring.add(1 + k % n) |-> _)
        ** each |k: int| a <= k < a + s.len(): ring.add(1 + k % n) |-> s[k - a]
}

/// The same slots, the next time round.
lemma fn next_time(ring: *mut u64, n: int, low: int, high: int)
    requires n > 0 ** each |k: int| low <= k < high: ring.add(1 + k % n) |-> _
    ensures each |k: int| low + n <= k < high + n: ring.add(1 + k % n) |-> _
    decreases high - low
{
    if low < high {
        assert (low + n) % n == low % n;
        assert ring.add(1 + low % n) |-> _;
        next_time(ring, n, low + 1, high);
    }
}

/// The slots of memory that is there, from one on.
lemma fn first_time(ring: *mut u64, n: int, low: int)
    requires 0 <= low <= n ** ring.add(1 + low) |->[n - low] _
    ensures each |k: int| low <= k < n: ring.add(1 + k % n) |-> _
    decreases n - low
{
    if low < n {
        assert low % n == low;
        first_time(ring, n, low + 1);
    }
}
@*/

//@ requires producer(p, ?r, ?n, ?a, ?s, ?room)
//@ ensures producer(p, r, n, a, s, room) ** result == (room == 0)
pub unsafe fn is_full(p: *mut Producer) -> bool {
    (*p).next == (*p).end
}

//@ requires producer(p, ?r, ?n, ?a, ?s, ?room) ** room > 0
//@ ensures producer(p, r, n, a, s.push(x), (room - 1) as nat)
pub unsafe fn write(p: *mut Producer, x: u64) {
    let ring = (*p).ring;
    let n = *ring as usize;
    *ring.add(1 + (*p).next % n) = x;
    (*p).next += 1;
}

//@ requires consumer(c, ?r, ?n, ?a, ?s, ?room) ** s.len() > 0
//@ ensures consumer(c, r, n, a + 1, s.skip(1), room + 1) ** result == s[0]
pub unsafe fn read(c: *mut Consumer) -> u64 {
    let ring = (*c).ring;
    let n = *ring as usize;
    let x = *ring.add(1 + (*c).next % n);
    (*c).next += 1;
    x
}

/// What is filled goes to the consumer.
//@ requires producer(p, ?r, ?n, ?a, ?s, ?room) ** consumer(c, r, n, ?b, ?t, ?empty) ** b + t.len() == a
//@ ensures producer(p, r, n, a + s.len(), Seq::empty(), room) ** consumer(c, r, n, b, t + s, empty)
pub unsafe fn publish(p: *mut Producer, c: *mut Consumer) {
    (*c).end = (*p).next;
}

/// What has been emptied goes back to the producer, for the next time round.
//@ requires producer(p, ?r, ?n, ?a, ?s, ?room) ** consumer(c, r, n, ?b, ?t, ?empty)
//@ requires a + s.len() + room == b - empty + n ** b + n <= MOST
//@ ensures producer(p, r, n, a, s, room + empty) ** consumer(c, r, n, b, t, 0)
pub unsafe fn give_back(p: *mut Producer, c: *mut Consumer) {
    (*p).end += (*c).next - (*c).first;
    (*c).first = (*c).next;
    //@ next_time(r, n as int, b - empty, b);
}

/// A ring in memory that is there: all slots are the producer's.
//@ requires memory |->[n + 1] _ ** p |-> _ ** c |-> _ ** 0 < n < MOST
//@ ensures producer(p, memory, n as u64, 0, Seq::empty(), n as nat)
//@ ensures consumer(c, memory, n as u64, 0, Seq::empty(), 0)
pub unsafe fn init(memory: *mut u64, n: usize, p: *mut Producer, c: *mut Consumer) {
    *memory = n as u64;
    *p = Producer { ring: memory, next: 0, end: n };
    *c = Consumer { ring: memory, first: 0, next: 0, end: 0 };
    //@ first_time(memory, n as int, 0);
}

//@ trusted
fn main() {
    let mut memory = [0u64; 4];
    let mut producer = Producer { ring: core::ptr::null_mut(), next: 0, end: 0 };
    let mut consumer = Consumer { ring: core::ptr::null_mut(), first: 0, next: 0, end: 0 };
    let (p, c) = (&raw mut producer, &raw mut consumer);
    unsafe {
        init(memory.as_mut_ptr(), 3, p, c);
        write(p, 1);
        write(p, 2);
        publish(p, c);
        write(p, 3);
        println!("{} {}", is_full(p), read(c));
        give_back(p, c);
        write(p, 4);
        publish(p, c);
        println!("{} {} {} {}", is_full(p), read(c), read(c), read(c));
    }
}
