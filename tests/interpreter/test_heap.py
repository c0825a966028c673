"""Assertions about the heap, evaluated in the memory of a run."""

from __future__ import annotations

import pytest

from tests.interpreter.build import contracts, verdict

TEXT = """
//@ requires p |-> ?v ** v < 100
//@ ensures exists |w: u32| p |-> w ** w == v + 1
unsafe fn bump(p: *mut u32) { *p += 1; }
//@ requires p |->[n]{1/2} ?s
//@ ensures p |->[n]{1/2} s ** result == s[0] + s[n - 1]
unsafe fn ends(p: *const u32, n: usize) -> u32 { *p + *p.add(n - 1) }
struct S { x: u32, y: u8 }
//@ requires each |i: int| 0 <= i < n: p.add(i) |-> _
//@ ensures each |i: int| 0 <= i < n: p.add(i) |-> 0
unsafe fn clear(p: *mut u16, n: usize) { let mut i = 0; while i < n { *p.add(i) = 0; i += 1; } }
//@ requires s.x |-> ?a ** s.y |-> _
//@ ensures s.x |-> a ** s.y |-> 7
unsafe fn field(s: *mut S) { (*s).y = 7; }
//@ requires s.x |-> ?a
//@ ensures s.x |-> a
unsafe fn wrong(s: *mut S) { (*s).x += 1; }
//@ requires p |->{1/2} ?v ** p |->{1/2} v
unsafe fn halves(p: *mut u32) { *p = 0; }
//@ requires p |->{1/2} ?v ** p |->{3/4} v
unsafe fn more_than_all(p: *mut u32) { let _ = p; }
/*@
predicate both(p: *mut u32, q: *mut u32) { p |-> _ ** q |-> _ }
predicate list(p: *mut u32, n: nat) decreases n {
    if n == 0 { true } else { p |-> _ ** list(p.add(1), (n - 1) as nat) }
}
@*/
//@ requires both(p, q)
//@ ensures both(p, q)
unsafe fn two(p: *mut u32, q: *mut u32) { *p = 1; *q = 2; }
//@ requires list(p, n as nat)
unsafe fn all(p: *mut u32, n: usize) { let _ = (p, n); }

fn right() {
    let mut x = 5u32;
    let mut a = [1u32, 2, 3];
    let mut w = [9u16; 4];
    let mut s = S { x: 1, y: 2 };
    unsafe {
        bump(&mut x);
        ends(a.as_ptr(), 3);
        clear(w.as_mut_ptr(), 4);
        field(&mut s);
        let p = a.as_mut_ptr();
        two(p, p.add(1));
        halves(p);
        all(p, 3);
    }
}
fn aliased() { let mut x = 5u32; let p = &mut x as *mut u32; unsafe { two(p, p) } }
fn too_long() { let mut w = [9u16; 4]; unsafe { clear(w.as_mut_ptr(), 5) } }
fn too_large() { let mut x = 500u32; unsafe { bump(&mut x) } }
fn read_only() { let x = 5u32; unsafe { bump(&x as *const u32 as *mut u32) } }
fn freed() { let p = Box::into_raw(Box::new(1u32)); unsafe { drop(Box::from_raw(p)); bump(p) } }
fn changed() { let mut s = S { x: 1, y: 2 }; unsafe { wrong(&mut s) } }
fn fractions() { let mut x = 5u32; unsafe { more_than_all(&mut x) } }
fn past_the_end() { let mut a = [1u32, 2]; unsafe { all(a.as_mut_ptr(), 3) } }
"""

INVARIANT = """
pub struct Ring { head: usize, len: usize }
/*@ invariant Ring: self.head < 4 && self.len <= 4 @*/
impl Ring {
    fn new(head: usize) -> Ring { Ring { head, len: 0 } }
    fn push(&mut self) { self.len += 1; }
}
fn good() { let mut r = Ring::new(3); let mut i = 0; while i < 4 { r.push(); i += 1; } }
fn too_many() { let mut r = Ring::new(3); let mut i = 0; while i < 5 { r.push(); i += 1; } }
fn made_wrong() { Ring::new(4); }
"""

PROGRAM, OF_TYPES = contracts(TEXT), contracts(INVARIANT)


def test_invariants_of_types_with_parameters() -> None:
    text = """
    pub struct Few<T, const N: usize> { items: Vec<T> }
    /*@ invariant Few<E, M>: self.items.len() <= M @*/
    fn full<const K: usize>() { let mut few = Few::<u8, K> { items: Vec::new() }; add(&mut few); add(&mut few); }
    fn add<T: Default, const N: usize>(few: &mut Few<T, N>) { few.items.push(T::default()); }
    fn two() { full::<2>() }
    fn one() { full::<1>() }
    """
    assert verdict(contracts(text), "two") == ("Returned",)
    assert verdict(contracts(text), "one") == ("type.invariant", "self.items.len() <= M")


@pytest.mark.parametrize(
    ("entry", "outcome"),
    [
        ("good", ("Returned",)),
        ("too_many", ("type.invariant", "self.len <= 4")),
        ("made_wrong", ("type.invariant", "self.head < 4")),
    ],
)
def test_invariants_of_types(entry: str, outcome: tuple[str, ...]) -> None:
    assert verdict(OF_TYPES, entry) == outcome


@pytest.mark.parametrize(
    ("entry", "outcome"),
    [
        ("right", ("Returned",)),
        ("aliased", ("call.requires", "both(p, q)")),
        ("too_long", ("call.requires", "each |i: int| 0 <= i < n: p.add(i) |-> _")),
        ("too_large", ("call.requires", "p |-> ?v ** v < 100")),
        ("read_only", ("call.requires", "p |-> ?v ** v < 100")),
        ("freed", ("call.requires", "p |-> ?v ** v < 100")),
        ("changed", ("ensures", "s.x |-> a")),
        ("fractions", ("call.requires", "p |->{1/2} ?v ** p |->{3/4} v")),
        ("past_the_end", ("call.requires", "list(p, n as nat)")),
    ],
)
def test_a_run(entry: str, outcome: tuple[str, ...]) -> None:
    assert verdict(PROGRAM, entry) == outcome


LOCK = """
use core::sync::atomic::{AtomicBool, Ordering};
static TAKEN: AtomicBool = AtomicBool::new(false);
static mut BALANCE: u64 = 5000;
/*@ invariant TAKEN: if self { true } else { exists |v: u64| &raw mut BALANCE |-> v ** v <= 1000 } @*/
fn balance() -> u64 { unsafe { BALANCE } }
fn stored(free: bool) { balance(); TAKEN.store(!free, Ordering::Release); }
fn swapped() { balance(); let lock = &TAKEN; lock.swap(false, Ordering::AcqRel); }
fn exchanged(old: bool) { balance(); let _ = TAKEN.compare_exchange(old, false, Ordering::Release, Ordering::Relaxed); }
fn held() { stored(false) }
fn free() { stored(true) }
fn set_right() { unsafe { BALANCE = 7 }; free(); swapped(); exchange() }
fn exchange() { exchanged(false) }
fn no_exchange() { exchanged(true) }
"""


@pytest.mark.parametrize("entry", ["free", "swapped", "exchange"])
def test_invariants_of_statics_that_do_not_hold(entry: str) -> None:
    assert verdict(contracts(LOCK), entry)[0] == "static.invariant"


@pytest.mark.parametrize("entry", ["held", "set_right", "no_exchange"])
def test_invariants_of_statics_that_hold(entry: str) -> None:
    assert verdict(contracts(LOCK), entry) == ("Returned",)
