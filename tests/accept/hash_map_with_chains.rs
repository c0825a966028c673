//! A hash map with chained nodes: each bucket heads a list of entries whose keys have its number.
//# contracts: partly
use core::ptr::null_mut;

pub const BUCKETS: usize = 8;

pub struct Entry {
    key: u32,
    value: u64,
    next: *mut Entry,
}

pub struct Table {
    buckets: *mut *mut Entry,
}

/*@
/// The first entry with a key counts.
spec fn found(s: Seq<(u32, u64)>, key: u32) -> Option<u64>
    decreases s.len()
{
    if s.len() == 0 { None } else if s[0].0 == key { Some(s[0].1) } else { found(s.skip(1), key) }
}

/// What a table holds.
spec fn of(m: Seq<Seq<(u32, u64)>>, key: u32) -> Option<u64> { found(m[(key as int) % 8], key) }

predicate chain(p: *mut Entry, s: Seq<(u32, u64)>) {
    if p.is_null() {
        s == Seq::empty()
    } else {
        exists |k: u32, v: u64, n: *mut Entry, rest: Seq<(u32, u64)>|
            p |-> Entry { key: k, value: v, next: n } ** core::boxed(p) ** chain(n, rest)
            ** s == Seq::empty().push((k, v)) + rest
    }
}

predicate table(t: *mut Table, m: Seq<Seq<(u32, u64)>>) {
    exists |b: *mut *mut Entry, h: Seq<*mut Entry>|
        t |-> Table { buckets: b } ** b |->[BUCKETS] h ** m.len() == BUCKETS
        ** each |i: int| 0 <= i < BUCKETS: chain(h[i], m[i])
}
@*/

//@ requires t |-> _ ** memory |->[BUCKETS] _
//@ ensures exists |m: Seq<Seq<(u32, u64)>>| table(t, m) ** forall |k: u32| of(m, k) is None
pub unsafe fn init(t: *mut Table, memory: *mut *mut Entry) {
    let mut i = 0;
    while i < BUCKETS
    //@ invariant i <= BUCKETS ** memory |->[i] ?h ** memory.add(i) |->[BUCKETS - i] _ ** forall |k: int| 0 <= k < i ==> h[k].is_null()
    //@ decreases BUCKETS - i
    {
        *memory.add(i) = null_mut();
        i += 1;
    }
    (*t).buckets = memory;
}

//@ requires chain(p, ?s)
//@ ensures chain(p, s) ** result == found(s, key)
//@ decreases s.len()
unsafe fn look_up(p: *mut Entry, key: u32) -> Option<u64> {
    if p.is_null() {
        return None;
    }
    if (*p).key == key {
        return Some((*p).value);
    }
    look_up((*p).next, key)
}

//@ requires table(t, ?m)
//@ ensures table(t, m) ** result == of(m, key)
pub unsafe fn get(t: *mut Table, key: u32) -> Option<u64> {
    look_up(*(*t).buckets.add(key as usize % BUCKETS), key)
}

//@ requires table(t, ?m)
//@ ensures exists |n: Seq<Seq<(u32, u64)>>| table(t, n) ** of(n, key) == Some(value)
//@     ** forall |k: u32| k != key ==> of(n, k) == of(m, k)
pub unsafe fn insert(t: *mut Table, key: u32, value: u64) {
    let bucket = (*t).buckets.add(key as usize % BUCKETS);
    *bucket = Box::into_raw(Box::new(Entry { key, value, next: *bucket }));
}

/// All entries with a key.
//@ requires chain(p, ?s)
//@ ensures exists |t: Seq<(u32, u64)>| chain(result, t) ** found(t, key) is None
//@     ** forall |k: u32| k != key ==> found(t, k) == found(s, k)
//@ decreases s.len()
unsafe fn without(p: *mut Entry, key: u32) -> *mut Entry {
    if p.is_null() {
        return p;
    }
    let rest = without((*p).next, key);
    if (*p).key == key {
        drop(Box::from_raw(p));
        return rest;
    }
    (*p).next = rest;
    p
}

//@ requires table(t, ?m)
//@ ensures exists |n: Seq<Seq<(u32, u64)>>| table(t, n) ** of(n, key) is None
//@     ** forall |k: u32| k != key ==> of(n, k) == of(m, k)
pub unsafe fn remove(t: *mut Table, key: u32) {
    let bucket = (*t).buckets.add(key as usize % BUCKETS);
    *bucket = without(*bucket, key);
}

//@ trusted
fn main() {
    let mut memory = [null_mut(); BUCKETS];
    let mut table = Table { buckets: null_mut() };
    let t = &raw mut table;
    unsafe {
        init(t, memory.as_mut_ptr());
        insert(t, 3, 30);
        insert(t, 11, 110);
        insert(t, 3, 31);
        println!("{:?} {:?} {:?}", get(t, 3), get(t, 11), get(t, 4));
        remove(t, 3);
        println!("{:?} {:?}", get(t, 3), get(t, 11));
        remove(t, 11);
    }
}
