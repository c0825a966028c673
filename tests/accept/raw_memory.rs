//! Cells, fields and blocks behind raw pointers.

//@ requires p |-> ?a ** q |-> ?b
//@ ensures p |-> b ** q |-> a ** p != q
pub unsafe fn swap(p: *mut u32, q: *mut u32) {
    let t = *p;
    *p = *q;
    *q = t;
}

//@ requires p |-> ?a ** q |-> ?b
//@ ensures p |-> a ** q |-> b ** result
pub unsafe fn differ(p: *mut u32, q: *mut u32) -> bool {
    p != q
}

//@ requires p |-> ?v ** v < 100
//@ ensures p |-> (v + 1) as u32
pub unsafe fn increase(p: *mut u32) {
    *p += 1;
}

//@ requires p |-> 1 ** q |-> 1
//@ ensures p |-> 3 ** q |-> 2
pub unsafe fn thrice(p: *mut u32, q: *mut u32) {
    increase(p);
    increase(p);
    increase(q);
}

//@ requires if write { p |-> 1 } else { p |->{1/2} 2 }
//@ ensures if write { p |-> 5 ** result == 1 } else { p |->{1/2} 2 ** result == 2 }
pub unsafe fn conditional(p: *mut u32, write: bool) -> u32 {
    let r = *p;
    if write {
        *p = 5;
    }
    r
}

//@ requires match o { Some(p) => p |-> ?v ** v > 0, None => true }
//@ ensures match o { Some(p) => p |-> 0, None => true }
pub unsafe fn optional(o: Option<*mut u32>) {
    if let Some(p) = o {
        *p = 0;
    }
}

#[repr(C)]
pub struct Point {
    x: u32,
    y: u32,
}

//@ requires p |-> _
//@ ensures p |-> Point { x: x, y: y }
pub unsafe fn init(p: *mut Point, x: u32, y: u32) {
    (*p).x = x;
    (*p).y = y;
}

/// What is written in part is memory that may hold no value.
//@ requires p |-> _
//@ ensures p |-> _
pub unsafe fn half(p: *mut Point, x: u32) {
    (*p).x = x;
}

//@ requires p |-> _
//@ ensures p |-> Point { x: x, y: 0 }
pub unsafe fn half_and_whole(p: *mut Point, x: u32) {
    half(p, 7);
    (*p).y = 7;
    *p = Point { x, y: 0 };
}

//@ requires p.x |-> ?a ** a < 10
//@ ensures p.x |-> (a + 1) as u32
pub unsafe fn step(p: *mut Point) {
    (*p).x += 1;
}

//@ requires p |-> Point { x: 1, y: ?y }
//@ ensures p |-> Point { x: 2, y: y }
pub unsafe fn steps(p: *mut Point) {
    step(p);
}

//@ requires p |->[n] _
//@ ensures exists |s: Seq<u32>| p |->[n] s ** forall |k: int| 0 <= k < n ==> s[k] == v
pub unsafe fn fill(p: *mut u32, n: usize, v: u32) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |->[i] ?d ** p.add(i) |->[n - i] _
    //@ invariant forall |k: int| 0 <= k < i ==> d[k] == v
    //@ decreases n - i
    {
        *p.add(i) = v;
        i += 1;
    }
}

//@ requires a |->[n] ?s ** b |->[n] ?t
//@ ensures a |->[n] t ** b |->[n] s
pub unsafe fn swap_blocks(a: *mut u64, b: *mut u64, n: usize) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ invariant a |->[n] ?x ** x == t.take(i as int) + s.skip(i as int)
    //@ invariant b |->[n] ?y ** y == s.take(i as int) + t.skip(i as int)
    //@ decreases n - i
    {
        let here = *a.add(i);
        *a.add(i) = *b.add(i);
        *b.add(i) = here;
        i += 1;
    }
}

//@ requires p |->[3] ?s ** s[0] < 100
//@ ensures p |->[3] s.update(0, (s[0] + 1) as u32)
pub unsafe fn first(p: *mut u32) {
    increase(p);
}

//@ requires p |->[4] ?s
//@ ensures p |->[2] s.take(2) ** p.add(2) |->[2] s.skip(2)
pub unsafe fn cut(p: *mut u32) {
    let _ = p;
}

//@ requires p |->[2] ?s ** p.add(2) |->[2] ?t
//@ ensures p |->[4] s + t
pub unsafe fn pasted(p: *mut u32) {
    let _ = p;
}

//@ requires p |->[n] ?s
//@ ensures p |->[n] s ** result == p.add(n)
pub unsafe fn end(p: *const u64, n: usize) -> *const u64 {
    p.add(n)
}

#[repr(C)]
pub struct Ends {
    low: u32,
    high: u32,
}

/// From a field back to its struct, which is there.
//@ requires p |-> ?v
//@ ensures p |-> v ** result == v.low
pub unsafe fn back_from_a_field(p: *mut Ends) -> u32 {
    let q = &raw mut (*p).high;
    let p = (q as *mut u8).sub(4) as *mut Ends;
    (*p).low
}

//@ requires p.high |-> ?v
//@ ensures p.high |-> v ** result == v
pub unsafe fn by_the_field_alone(p: *mut Ends) -> u32 {
    let r = &(*p).high;
    *r
}

//@ requires p |-> ?v
//@ ensures p |-> v ** result == v.high
pub unsafe fn handed_over_by_field(p: *mut Ends) -> u32 {
    by_the_field_alone(p)
}
