//# contracts: partly
//! Lemmas about memory that proofs use by themselves, where a permission is asked for that is not there.
use core::ptr::null_mut;

pub struct Node<T> {
    value: T,
    next: *mut Node<T>,
}

/*@
predicate list<T>(p: *mut Node<T>, s: Seq<T>) {
    if p.is_null() {
        s == Seq::empty()
    } else {
        exists |v: T, n: *mut Node<T>, rest: Seq<T>|
            p |-> (Node { value: v, next: n }) ** core::boxed(p) ** list(n, rest) ** s == Seq::empty().push(v) + rest
    }
}

/// The nodes from `p` on that hold `s`; behind them comes `q`.
predicate part<T>(p: *mut Node<T>, s: Seq<T>, q: *mut Node<T>) {
    if s.len() == 0 {
        p == q
    } else {
        exists |v: T, n: *mut Node<T>, rest: Seq<T>|
            p |-> (Node { value: v, next: n }) ** core::boxed(p) ** part(n, rest, q) ** s == Seq::empty().push(v) + rest
    }
}

lemma fn nothing<T>(p: *mut Node<T>)
    auto
    ensures part(p, Seq::<T>::empty(), p)
{ }

lemma fn joined<T>(p: *mut Node<T>, q: *mut Node<T>)
    auto
    requires part(p, ?s, q) ** list(q, ?t)
    ensures list(p, s + t)
    decreases s.len()
{
    if s.len() > 0 {
        assert p.next |-> ?n;
        joined(n, q);
    }
}

lemma fn extended<T>(p: *mut Node<T>, q: *mut Node<T>, r: *mut Node<T>)
    auto
    requires part(p, ?s, q) ** q |-> (Node { value: ?v, next: r }) ** core::boxed(q)
    ensures part(p, s.push(v), r)
    decreases s.len()
{
    if s.len() > 0 {
        assert p.next |-> ?n;
        extended(n, q, r);
    }
}
@*/

//@ requires list(head, ?s) ** s.len() < 1000
//@ ensures list(head, s) ** result == s.len()
pub unsafe fn length<T>(head: *mut Node<T>) -> usize {
    let mut p = head;
    let mut n = 0;
    while !p.is_null()
    //@ invariant part(head, ?a, p) ** list(p, ?b) ** s == a + b ** n == a.len()
    //@ decreases b.len()
    {
        n += 1;
        p = (*p).next;
    }
    n
}

//@ requires list(a, ?s) ** list(b, ?t)
//@ ensures list(result, s + t)
pub unsafe fn append(a: *mut Node<u64>, b: *mut Node<u64>) -> *mut Node<u64> {
    if a.is_null() {
        return b;
    }
    let mut p = a;
    while !(*p).next.is_null()
    //@ invariant !p.is_null() ** part(a, ?x, p) ** list(p, ?y) ** s == x + y
    //@ decreases y.len()
    {
        p = (*p).next;
    }
    (*p).next = b;
    a
}

/// One is used for what another one asks for.
//@ requires part(p, ?s, q) ** part(q, ?t, r) ** list(r, ?u)
//@ ensures list(p, s + (t + u))
pub unsafe fn three(p: *mut Node<u8>, q: *mut Node<u8>, r: *mut Node<u8>) {
    let _ = (p, q, r);
}

/*@
/// Of one that is not `auto`, the contract says who may use it.
lemma fn both(p: *mut Node<u64>, q: *mut Node<u64>, r: *mut Node<u64>)
    requires part(p, ?s, q) ** part(q, ?t, r)
    ensures part(p, s + t, r)
    decreases s.len()
{
    if s.len() > 0 {
        assert p.next |-> ?n;
        both(n, q, r);
    }
}
@*/

//@ lemma both
//@ requires part(p, ?s, q) ** part(q, ?t, r)
//@ ensures part(p, s + t, r)
pub unsafe fn named_in_the_contract(p: *mut Node<u64>, q: *mut Node<u64>, r: *mut Node<u64>) {
    let _ = (p, q, r);
}

/*@
/// Which ones are in use, proofs need not know.
spec fn is_used(n: int) -> bool
    opaque
{ n % 7 == 0 }

predicate cell(p: *mut u32, n: int, v: u32) {
    if is_used(n) { p |-> v } else { v == 0 }
}

lemma fn in_use(p: *mut u32)
    auto
    requires cell(p, 7, ?v)
    ensures p |-> v
{ reveal is_used; }

lemma fn kept(p: *mut u32)
    auto
    requires p |-> ?v
    ensures cell(p, 7, v)
{ reveal is_used; }
@*/

/// Memory that is read and written is given by a lemma, too, and handed over by another one.
//@ requires cell(p, 7, ?v) ** v < 100
//@ ensures cell(p, 7, (v + 1) as u32)
pub unsafe fn increase(p: *mut u32) {
    *p += 1;
}

//@ requires list(head, ?s)
pub unsafe fn free(head: *mut Node<u64>) {
    let mut p = head;
    while !p.is_null()
    //@ invariant list(p, ?r)
    //@ decreases r.len()
    {
        p = Box::from_raw(p).next;
    }
}

fn main() {
    unsafe {
        let a = Box::into_raw(Box::new(Node { value: 1, next: null_mut() }));
        let b = Box::into_raw(Box::new(Node { value: 2, next: null_mut() }));
        let l = append(a, b);
        println!("{}", length(l));
        free(l);
    }
}
