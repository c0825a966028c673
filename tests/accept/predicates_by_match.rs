//! Predicates by `match`: the case is found in what the program looks at, or both are looked at.
use core::ptr::NonNull;
pub struct Node { v: u64, next: Option<NonNull<Node>> }

/*@
predicate list(p: Option<NonNull<Node>>, s: Seq<u64>) {
    match p {
        None => s == Seq::empty(),
        Some(q) => exists |v: u64, n: Option<NonNull<Node>>, rest: Seq<u64>|
            q.as_ptr() |-> (Node { v: v, next: n }) ** core::boxed(q.as_ptr()) ** list(n, rest) ** s == Seq::empty().push(v) + rest,
    }
}
@*/
//@ requires list(p, ?s)
pub unsafe fn free(p: Option<NonNull<Node>>) {
    let mut at = p;
    while let Some(q) = at
    //@ invariant list(at, ?r)
    //@ decreases r.len()
    {
        at = Box::from_raw(q.as_ptr()).next;
    }
}

//@ requires list(p, ?s) ** s.len() > 0
//@ ensures list(p, s) ** result == s[0]
pub unsafe fn first(p: Option<NonNull<Node>>) -> u64 {
    (*p.unwrap().as_ptr()).v
}

//@ requires list(p, ?s) ** list(q, ?t)
//@ ensures list(result, s + t)
//@ decreases s.len()
pub unsafe fn append(p: Option<NonNull<Node>>, q: Option<NonNull<Node>>) -> Option<NonNull<Node>> {
    match p {
        None => q,
        Some(n) => { let at = n.as_ptr(); (*at).next = append((*at).next, q); p }
    }
}

pub enum Shape { Empty, One(*mut u32), Two(*mut u32, *mut u32) }

/*@
predicate shape(p: *mut Shape, n: int) {
    exists |s: Shape| p |-> s ** inside(s, n)
}
predicate inside(s: Shape, n: int) {
    match s {
        Shape::Empty => n == 0,
        Shape::One(a) => exists |v: u32| a |-> v ** n == v,
        Shape::Two(a, b) => exists |v: u32, w: u32| a |-> v ** b |-> w ** n == v + w,
    }
}
@*/
//@ requires shape(p, ?n) ** n < 1000
//@ ensures shape(p, n) ** result == n
pub unsafe fn sum(p: *mut Shape) -> u32 {
    match &*p {
        Shape::Empty => 0,
        Shape::One(a) => **a,
        Shape::Two(a, b) => **a + **b,
    }
}

//@ requires inside(*s, ?n) ** n < 1000
//@ ensures inside(*s, n) ** result == n
pub unsafe fn sum2(s: &Shape) -> u32 {
    if let Shape::Two(a, b) = s { return **a + **b; }
    if let Shape::One(a) = s { **a } else { 0 }
}

//@ requires inside(s, ?n)
//@ ensures inside(result, 0)
pub unsafe fn clear(s: Shape) -> Shape {
    match s {
        Shape::Empty => {}
        Shape::One(a) => *a = 0,
        Shape::Two(a, b) => { *a = 0; *b = 0; }
    }
    s
}

/*@
predicate pair(a: Option<NonNull<u32>>, b: Option<NonNull<u32>>) {
    match (a, b) {
        (None, None) => true,
        (Some(x), None) | (None, Some(x)) => x.as_ptr() |-> 1,
        (Some(x), Some(y)) => x.as_ptr() |-> 2 ** y.as_ptr() |-> 2,
    }
}
@*/
//@ requires pair(a, b)
//@ ensures pair(a, b)
pub unsafe fn look(a: Option<NonNull<u32>>, b: Option<NonNull<u32>>) -> u32 {
    if let Some(x) = a { *x.as_ptr() } else { 0 }
}

/*@
predicate word(p: *mut u32, k: u8) {
    match k { 0 => true, 1 => p |-> 1, 2..=4 => p |-> 2, _ => p |-> _ }
}
@*/
//@ requires word(p, k)
//@ ensures word(p, k) ** result == 0 || result == k || result == 2
pub unsafe fn read(p: *mut u32, k: u8) -> u32 {
    match k { 0 => 0, 1..=4 => *p, _ => 0 }
}

//@ requires word(p, k) ** k > 0
//@ ensures word(p, k)
pub unsafe fn write(p: *mut u32, k: u8) {
    *p = if k == 1 { 1 } else { 2 };
}

fn main() {
    unsafe {
        let rest = append(node(3, None), None);
        let list = append(node(1, node(2, None)), rest);
        println!("{}", first(list));
        free(list);
        let (mut x, mut y) = (3, 4);
        let s = Shape::Two(&raw mut x, &raw mut y);
        println!("{}", sum2(&s));
    }
}

//@ requires list(next, ?s)
//@ ensures list(result, Seq::empty().push(v) + s)
unsafe fn node(v: u64, next: Option<NonNull<Node>>) -> Option<NonNull<Node>> {
    Some(NonNull::new_unchecked(Box::into_raw(Box::new(Node { v, next }))))
}
