//# contracts: partly
//! `each`: an assertion for each number. One is taken out where it is needed, and covers its number where all are asked.

pub struct Node {
    value: u64,
    next: *mut Node,
}

/*@
predicate list(p: *mut Node, s: Seq<u64>) {
    if p.is_null() {
        s == Seq::empty()
    } else {
        exists |v: u64, n: *mut Node, rest: Seq<u64>|
            p |-> Node { value: v, next: n } ** core::boxed(p) ** list(n, rest) ** s == Seq::empty().push(v) + rest
    }
}

/// Heads of lists, one after the other.
predicate table(t: *mut *mut Node, n: int, m: Seq<Seq<u64>>) {
    exists |h: Seq<*mut Node>| t |->[n] h ** m.len() == n ** each |i: int| 0 <= i < n: list(h[i], m[i])
}

/// Pointers to cells, where there are any.
predicate slots(p: *mut *mut u32, h: Seq<*mut u32>, n: int, s: Seq<u32>) {
    p |->[n] h ** s.len() == n ** each |i: int| 0 <= i < n && !h[i].is_null(): h[i] |-> s[i]
}
predicate in_a_row(p: *mut u32, n: nat) decreases n {
    if n <= 0 { true } else { p |-> _ ** in_a_row(p.add(1), (n - 1) as nat) }
}
predicate branching(p: *mut u32, n: int) decreases n {
    if n <= 0 { true } else { each |i: int| 0 <= i < n: branching(p.add(i), i) }
}
@*/

//@ requires each |i: int| 0 <= i < n: p.add(i) |-> _
//@ ensures each |i: int| 0 <= i < n: p.add(i) |-> 0
pub unsafe fn clear(p: *mut u8, n: usize) {
    let mut k = 0;
    while k < n
    //@ invariant k <= n ** (each |i: int| 0 <= i < k: p.add(i) |-> 0) ** each |i: int| k <= i < n: p.add(i) |-> _
    //@ decreases n - k
    {
        *p.add(k) = 0;
        k += 1;
    }
}

//@ requires k < n ** each |i: int| 0 <= i < n: p.add(i) |-> 3
//@ ensures p.add(k) |-> 4 ** (each |i: int| 0 <= i < k: p.add(i) |-> 3) ** each |i: int| k < i < n: p.add(i) |-> 3
pub unsafe fn one(p: *mut u8, n: usize, k: usize) {
    *p.add(k) += 1;
}

//@ requires k < 8 ** table(t, 8, ?m)
//@ ensures table(t, 8, m.update(k, Seq::empty().push(v) + m[k]))
pub unsafe fn insert(t: *mut *mut Node, k: usize, v: u64) {
    let head = *t.add(k);
    *t.add(k) = Box::into_raw(Box::new(Node { value: v, next: head }));
}

//@ requires list(head, ?s)
//@ ensures list(head, s) ** result == s.contains(x)
//@ decreases s.len()
pub unsafe fn contains(head: *mut Node, x: u64) -> bool {
    if head.is_null() {
        return false;
    }
    (*head).value == x || contains((*head).next, x)
}

//@ requires k < n ** table(t, n, ?m)
//@ ensures result == m[k].contains(x) ** table(t, n, m)
pub unsafe fn has(t: *mut *mut Node, n: usize, k: usize, x: u64) -> bool {
    contains(*t.add(k), x)
}

//@ requires list(head, ?s)
pub unsafe fn free(head: *mut Node) {
    let mut p = head;
    while !p.is_null()
    //@ invariant list(p, ?r)
    //@ decreases r.len()
    {
        let next = (*p).next;
        drop(Box::from_raw(p));
        p = next;
    }
}

//@ requires table(t, n, ?m)
//@ ensures table(t, n, Seq::new(n, |i: int| Seq::empty()))
pub unsafe fn clear_table(t: *mut *mut Node, n: usize) {
    let mut k = 0;
    while k < n
    //@ invariant k <= n ** t |->[n] ?h ** forall |i: int| 0 <= i < k ==> h[i].is_null()
    //@ invariant each |i: int| k <= i < n: exists |s: Seq<u64>| list(h[i], s)
    //@ decreases n - k
    {
        free(*t.add(k));
        *t.add(k) = core::ptr::null_mut();
        k += 1;
    }
}

//@ requires k < n ** slots(p, ?h, n, ?s)
//@ ensures slots(p, h, n, s) ** result == (if h[k].is_null() { 0 } else { s[k] })
pub unsafe fn get(p: *mut *mut u32, n: usize, k: usize) -> u32 {
    let at = *p.add(k);
    if at.is_null() { 0 } else { *at }
}

//@ requires k < n ** slots(p, ?h, n, ?s) ** !h[k].is_null()
//@ ensures slots(p, h, n, s.update(k, v))
pub unsafe fn set(p: *mut *mut u32, n: usize, k: usize, v: u32) {
    **p.add(k) = v;
}

/*@
/// A block of bytes, each of which is small, is that of its bytes; and back.
lemma fn small_bytes(p: *mut u8, n: int)
    requires p |->[n] ?s ** forall |i: int| 0 <= i < n ==> s[i] < 7
    ensures each |i: int| 0 <= i < n: exists |v: u8| p.add(i) |-> v ** v < 7
{ }

lemma fn bytes_in_a_row(p: *mut u8, n: int)
    requires 0 <= n ** each |i: int| 0 <= i < n: p.add(i) |-> (i % 10) as u8
    ensures exists |s: Seq<u8>| p |->[n] s ** forall |i: int| 0 <= i < n ==> s[i] < 10
{ }
@*/

//@ trusted
fn main() {
    let mut bytes = [3u8; 4];
    let mut heads = [core::ptr::null_mut(); 8];
    let (mut a, mut b) = (1u32, 2u32);
    let mut cells = [&raw mut a, core::ptr::null_mut(), &raw mut b];
    unsafe {
        one(bytes.as_mut_ptr(), 4, 2);
        println!("{:?}", bytes);
        clear(bytes.as_mut_ptr(), 4);
        println!("{:?}", bytes);
        let t = heads.as_mut_ptr();
        insert(t, 3, 7);
        insert(t, 3, 9);
        println!("{} {} {}", has(t, 8, 3, 7), has(t, 8, 3, 8), has(t, 8, 4, 7));
        clear_table(t, 8);
        println!("{}", has(t, 8, 3, 7));
        let p = cells.as_mut_ptr();
        set(p, 3, 2, 5);
        println!("{} {} {}", get(p, 3, 0), get(p, 3, 1), get(p, 3, 2));
    }
}
