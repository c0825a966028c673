//! Assertions about the heap.
pub struct Node { pub value: u64, pub next: *mut Node, pub tag: [u8; 4] }
pub struct Pool { pub base: *mut Node, pub count: usize }
/*@
predicate chain(p: *mut Node, len: nat)
    decreases len
{
    if p.is_null() { len == 0 }
    else { exists |n: *mut Node, v: u64| p.next |-> n ** p.value |-> v ** p.tag |-> _ ** len > 0 ** chain(n, (len - 1) as nat) }
}
predicate pool(p: *mut Pool, nodes: Seq<Node>) {
    exists |b: *mut Node| p |-> Pool { base: b, count: nodes.len() as usize } ** b |->[nodes.len()] nodes
}
predicate bits(p: *mut u8, n: int) { each |i: int| 0 <= i < n: p.add(i) |-> 0 }
impl Node {
    predicate owned(self) { chain(self.next, 3) }
}
lemma fn open(p: *mut Node) requires p.is_null() ensures true { }
@*/
//@ requires chain(p, ?n) ** n > 2 ** !p.is_null()
//@ ensures chain(p, n) ** result == 0
pub unsafe fn walk(p: *mut Node) -> u64 {
    //@ unfold chain(p, n);
    //@ fold chain(p, n);
    //@ leak chain(p, n);
    0
}
//@ requires p |->bytes[16] ?s ** q |->bytes[n]{1/4} _
//@ ensures p |->bytes[16] s ** q |->bytes[n]{1/4} _
pub unsafe fn raw(p: *mut u32, q: *const u32, n: usize) -> usize { let _ = (p, q); n }
//@ requires match o { Some(p) => p |-> ?v ** v > 0, None => true }
pub unsafe fn optional(o: Option<*mut u32>) { let _ = o; }
//@ requires if flag { p |-> 1 } else { p |->{1/2} 2 }
//@ ensures (p |-> _) --* (p |-> _)
pub unsafe fn conditional(p: *mut i32, flag: bool) { let _ = (p, flag);
    //@ package (p |-> 1) --* (p |-> 1) by { assert true; }
    //@ apply (p |-> 1) --* (p |-> 1);
}
