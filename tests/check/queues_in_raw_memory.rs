//! Virtqueues: raw memory, volatile, predicates with fractions.
use core::ptr;
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Desc { pub addr: u64, pub len: u32, pub flags: u16, pub next: u16 }
pub struct Queue { desc: *mut Desc, size: u16, free: u16 }
/*@
predicate queue(q: *mut Queue, d: Seq<Desc>) {
    exists |p: *mut Desc, n: u16, f: u16|
        q |-> Queue { desc: p, size: n, free: f } ** p |->[n] d ** d.len() == n ** (f == 0xffff || f < n)
}
predicate chain(p: *mut Desc, at: u16, left: nat) decreases left {
    if left == 0 { at == 0xffff } else {
        at < 0xffff ** exists |next: u16| p.add(at).next |->{1/2} next ** chain(p, next, (left - 1) as nat)
    }
}
spec fn total(d: Seq<Desc>) -> int decreases d { if d.len() == 0 { 0 } else { total(d.drop_last()) + d.last().len } }
@*/
//@ requires queue(q, ?d) ** d.len() > 0
//@ ensures queue(q, d) ** result == d[0].addr
pub unsafe fn first(q: *mut Queue) -> u64 {
    //@ unfold queue(q, d);
    let p = (*q).desc;
    let v = ptr::read_volatile(p).addr;
    //@ fold queue(q, d);
    v
}
//@ requires p |->[n] ?d ** n <= 16
//@ ensures p |->[n] d ** result == total(d.take(n as int))
pub unsafe fn sum(p: *const Desc, n: usize) -> u64 {
    let mut i = 0;
    let mut t = 0u64;
    while i < n
    //@ invariant i <= n ** p |->[n] d ** t == total(d.take(i as int))
    //@ decreases n - i
    {
        t += (*p.add(i)).len as u64;
        i += 1;
    }
    t
}
//@ requires each |i: int| 0 <= i < n: p.add(i) |-> _
//@ ensures each |i: int| 0 <= i < n: p.add(i) |-> 0
pub unsafe fn clear(p: *mut u8, n: usize) { ptr::write_bytes(p, 0, n) }
