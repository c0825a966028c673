//# shows: !same_twice(&Cell::new(0))
//# shows: !added_to(&AtomicU32::new(1))
//# shows: { let p = Pair { changing: Cell::new(0), fixed: 1 }; !stays_equal(&p, &Pair { changing: Cell::new(0), fixed: 1 }) }
//# shows: !closure_twice(&Cell::new(0))
//# shows: through_a_generic() % 2 != 0
//# shows: put_back_broken() % 2 != 0
//# shows: kept_in_a_struct() % 2 != 0
//# shows: counted(&Cell::new(7)) != 0
//# shows: expected(&AtomicU32::new(9)) != 1
//# shows: stored() != 1
//# shows: weak_says_more(&AtomicU32::new(1)) != 1
//# shows: by_a_static() != 0
//# shows: !asked_for_twice(&Asked { n: Cell::new(0) })
//# panics: any_load(&AtomicU32::new(1), Ordering::Release)
//# panics: any_store(&AtomicU32::new(1), Ordering::Acquire)
//# panics: any_fence(Ordering::Relaxed)
//# panics: any_failure(&AtomicU32::new(1), Ordering::AcqRel)
//# panics: checked_before(&Cell::new(1), |c| c.set(0))
//! What must not be concluded of what changes behind shared references.
#![allow(dead_code, unused, unconditional_recursion)]
use core::cell::Cell;
use core::sync::atomic::{fence, AtomicU32, Ordering};

//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn same_twice(c: &Cell<u32>) -> bool { let a = c.get(); c.set(a ^ 1); a == c.get() }

//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn added_to(a: &AtomicU32) -> bool { a.fetch_add(1, Ordering::SeqCst) == a.load(Ordering::SeqCst) }

//@ pure
pub fn peek(c: &Cell<u32>) -> u32 { c.get() } //~ ERROR V0021: what a `pure` function gives depends on its arguments only, and this asks `Cell::get`

//@ pure
pub fn dig(c: Cell<u32>) -> u32 { c.into_inner() } //~ ERROR V0021: what a `pure` function gives depends on its arguments only, and this asks `Cell::into_inner`

//@ pure
pub fn by_atomic(a: &AtomicU32) -> u32 { inner(a) } //~ ERROR V0021: what a `pure` function gives depends on its arguments only, and this asks `Atomic::fetch_or`
fn inner(a: &AtomicU32) -> u32 { a.fetch_or(0, Ordering::Relaxed) }

#[derive(PartialEq)]
pub struct Pair { changing: Cell<u32>, fixed: u32 }

//@ pure
pub fn equal(a: &Pair, b: &Pair) -> bool { a == b } //~ ERROR V0021: what a `pure` function gives depends on its arguments only, and this asks `PartialEq::eq`

//@ pure
pub fn among(a: &[Pair], b: &Pair) -> bool { a.contains(b) } //~ ERROR V0021: what a `pure` function gives depends on its arguments only, and this asks `PartialEq::eq`

//@ ensures result
//~^ ERROR V0001: this postcondition does not hold
pub fn stays_equal(a: &Pair, b: &Pair) -> bool { let x = a == b; a.changing.set(a.changing.get() ^ 1); x == (a == b) }

//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn counted(c: &Cell<u32>) -> u32 { if c.get() == 0 { c.get() } else { 7 } }

//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn expected(a: &AtomicU32) -> u32 {
    match a.compare_exchange(1, 2, Ordering::AcqRel, Ordering::Acquire) {
        Ok(seen) => seen,
        Err(seen) => seen,
    }
}

//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn stored() -> u32 { let c = Cell::new(0); c.set(2); c.get() }

/// The weak one may fail for no reason.
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn weak_says_more(a: &AtomicU32) -> u32 {
    match a.compare_exchange_weak(1, 1, Ordering::AcqRel, Ordering::Acquire) {
        Ok(_) => 2,
        Err(seen) => seen,
    }
}

static COUNT: AtomicU32 = AtomicU32::new(0);
//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn by_a_static() -> u32 { COUNT.fetch_add(1, Ordering::Relaxed); COUNT.load(Ordering::Relaxed) }

pub fn any_load(a: &AtomicU32, order: Ordering) -> u32 { a.load(order) } //~ ERROR V0002: a precondition
pub fn any_store(a: &AtomicU32, order: Ordering) { a.store(1, order) } //~ ERROR V0002: a precondition
pub fn any_fence(order: Ordering) { fence(order) } //~ ERROR V0002: a precondition
pub fn any_failure(a: &AtomicU32, order: Ordering) -> bool { a.compare_exchange(1, 2, Ordering::SeqCst, order).is_ok() } //~ ERROR V0002: a precondition

/// What is called in between may change what was looked at.
//@ requires f.requires((c,))
pub fn checked_before<F: Fn(&Cell<u32>)>(c: &Cell<u32>, f: F) -> u32 {
    if c.get() == 0 { return 0; }
    f(c);
    100 / c.get() //~ ERROR V0004: this
}

//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn closure_twice(c: &Cell<u32>) -> bool { let f = || { c.set(c.get() ^ 1); c.get() }; f() == f() }

pub struct Even { n: u32 }
//@ invariant Even: self.n % 2 == 0

//@ ensures result % 2 == 0
pub fn read(e: &Even) -> u32 { e.n }

pub fn put_odd(c: &Cell<Even>) { c.set(Even { n: 3 }) } //~ ERROR V0018: the invariant of a type
pub fn replace_odd(c: &Cell<Even>) -> Even { c.replace(Even { n: 3 }) } //~ ERROR V0018: the invariant of a type
pub fn begin_odd() -> Cell<Even> { Cell::new(Even { n: 3 }) } //~ ERROR V0018: the invariant of a type
pub fn by_get_mut(c: &mut Cell<Even>) { c.get_mut().n = 3; } //~ ERROR U0002: `get_mut` of

/// A function that knows nothing of invariants keeps the borrow where it is not seen.
pub fn keep<'a, T>(c: &Cell<Option<&'a mut T>>, r: &'a mut T) { c.set(Some(r)) }

//@ ensures result % 2 == 0
pub fn through_a_generic() -> u32 {
    let mut e = Even { n: 2 };
    {
        let c: Cell<Option<&mut Even>> = Cell::new(None);
        keep(&c, &mut e);
        if let Some(r) = c.take() { r.n = 3; }
    }
    read(&e) //~ ERROR V0018: the invariant of a type
}

//@ ensures result % 2 == 0
pub fn put_back_broken() -> u32 {
    let mut e = Even { n: 2 };
    let c = Cell::new(Some(&mut e));
    if let Some(r) = c.take() { r.n = 3; c.set(Some(r)); } //~ ERROR V0018: the invariant of a type
    drop(c);
    read(&e) //~ ERROR V0018: the invariant of a type
}

pub struct Keeper<'a> { kept: Cell<Option<&'a mut Even>> }
pub fn into_keeper<'a>(k: &Keeper<'a>, e: &'a mut Even) { k.kept.set(Some(e)); } //~ ERROR V0018: the invariant of a type

//@ ensures result % 2 == 0
pub fn kept_in_a_struct() -> u32 {
    let mut e = Even { n: 2 };
    {
        let k = Keeper { kept: Cell::new(None) };
        into_keeper(&k, &mut e);
        if let Some(r) = k.kept.take() { r.n = 3; }
    }
    read(&e)
}

/// A list that may be a circle.
pub struct Node<'a> { next: Cell<Option<&'a Node<'a>>> }
//@ decreases n
pub fn walk(n: &Node) -> u32 {
    match n.next.get() {
        Some(m) => walk(m), //~ ERROR V0009: this measure
        None => 0,
    }
}

pub fn wait(c: &Cell<u32>) {
    let mut i = 0u32;
    while i < c.get() { i = i.wrapping_add(1); c.set(i.wrapping_add(5)); } //~ ERROR V0011: nothing says why this loop ends
}

pub fn wait_with_a_measure(c: &Cell<bool>) {
    while c.get()
    //@ decreases 0
    //~^ ERROR V0009: this measure
    {}
}

/// What a trait says of all that can be asked.
pub trait Question {
    //@ pure
    fn answer(&self) -> u32;
}
pub struct Asked { n: Cell<u32> }
impl Question for Asked {
    fn answer(&self) -> u32 { self.n.set(self.n.get() ^ 1); self.n.get() } //~ ERROR V0021: what a `pure` function gives depends on its arguments only, and this asks `Cell::get`
}
//@ ensures result
pub fn asked_for_twice(a: &Asked) -> bool { twice(a) }
//@ ensures result
fn twice<Q: Question>(q: &Q) -> bool { q.answer() == q.answer() }

/// An order that changes is none.
pub struct Moody { n: Cell<u32> }
impl PartialEq for Moody { fn eq(&self, _: &Moody) -> bool { true } }
impl Eq for Moody {}
impl PartialOrd for Moody { fn partial_cmp(&self, other: &Moody) -> Option<core::cmp::Ordering> { Some(self.cmp(other)) } }
impl Ord for Moody { fn cmp(&self, other: &Moody) -> core::cmp::Ordering { self.n.set(self.n.get() ^ 1); self.n.get().cmp(&1) } }
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn as_before(a: &Moody, b: &Moody) -> bool { (a < b) == (a < b) }
