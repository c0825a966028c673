//! Methods of traits whose contracts are about memory, and predicates that implementations define.

pub trait Source {
    //@ requires p |-> ?v
    //@ ensures p |-> v ** result <= 100
    unsafe fn get(&self, p: *const u32) -> u32;
}

/// It says nothing itself: what the trait says is what it has to do.
pub struct Plain;
impl Source for Plain {
    unsafe fn get(&self, p: *const u32) -> u32 {
        if *p < 100 { *p } else { 100 }
    }
}

/// More is ensured, of the result.
pub struct Three;
impl Source for Three {
    //@ ensures result == 3
    unsafe fn get(&self, _p: *const u32) -> u32 {
        3
    }
}

/// Half of it is enough; the caller keeps the other half.
pub struct Half;
impl Source for Half {
    //@ requires p |->{1/2} ?v
    //@ ensures p |->{1/2} v ** result == v % 10
    unsafe fn get(&self, p: *const u32) -> u32 {
        *p % 10
    }
}

/// It asks for nothing.
pub struct Nothing;
impl Source for Nothing {
    //@ requires true
    //@ ensures result == 0
    unsafe fn get(&self, _p: *const u32) -> u32 {
        0
    }
}

//@ requires p |-> ?v
//@ ensures p |-> v ** result <= 200
pub unsafe fn twice<S: Source>(s: &S, p: *const u32) -> u32 {
    s.get(p) + s.get(p)
}

//@ requires p |->{1/2} ?v
//@ ensures p |->{1/2} v ** result < 10
pub unsafe fn of_a_half(p: *const u32) -> u32 {
    Half.get(p)
}

/// What a counter is in memory is for its implementation to say.
pub trait Counter {
    /*@ predicate holds(c: *mut Self, n: int); @*/

    //@ requires Self::holds(c, ?n) ** n < 100
    //@ ensures Self::holds(c, n + 1)
    unsafe fn step(c: *mut Self);

    //@ requires Self::holds(c, ?n)
    //@ ensures Self::holds(c, n) ** result == (n == 0)
    unsafe fn is_zero(c: *mut Self) -> bool;
}

pub struct One {
    n: u32,
}

impl Counter for One {
    /*@ predicate holds(c: *mut Self, n: int) { exists |v: One| c |-> v ** v.n == n } @*/
    unsafe fn step(c: *mut Self) {
        (*c).n += 1;
    }
    unsafe fn is_zero(c: *mut Self) -> bool {
        (*c).n == 0
    }
}

pub struct Elsewhere {
    at: *mut u64,
}

impl Counter for Elsewhere {
    /*@ predicate holds(c: *mut Self, n: int) { exists |p: *mut u64, v: u64| c.at |-> p ** p |-> v ** v == 2 * n } @*/
    unsafe fn step(c: *mut Self) {
        *(*c).at += 2;
    }
    unsafe fn is_zero(c: *mut Self) -> bool {
        *(*c).at == 0
    }
}

pub struct Both<A, B> {
    a: *mut A,
    b: *mut B,
}

impl<A: Counter, B: Counter> Counter for Both<A, B> {
    /*@ predicate holds(c: *mut Self, n: int) {
        exists |v: Both<A, B>| c |-> v ** A::holds(v.a, n) ** B::holds(v.b, n)
    } @*/
    unsafe fn step(c: *mut Self) {
        A::step((*c).a);
        B::step((*c).b);
    }
    unsafe fn is_zero(c: *mut Self) -> bool {
        A::is_zero((*c).a) && B::is_zero((*c).b)
    }
}

//@ requires C::holds(c, ?n) ** n < 90
//@ ensures C::holds(c, n + 2)
pub unsafe fn step_twice<C: Counter>(c: *mut C) {
    C::step(c);
    C::step(c);
}

//@ requires c |-> One { n: 7 }
//@ ensures c |-> One { n: 9 }
pub unsafe fn of_one(c: *mut One) {
    step_twice(c);
}

//@ requires C::holds(c, 0) ** k < 100
//@ ensures C::holds(c, k as int)
pub unsafe fn count<C: Counter>(c: *mut C, k: u32) {
    let mut i = 0;
    while i < k
    //@ invariant i <= k ** C::holds(c, i as int)
    {
        C::step(c);
        i += 1;
    }
}

fn main() {
    let mut x = 150;
    unsafe {
        println!("{} {}", twice(&Plain, &raw mut x), twice(&Three, &raw mut x));
        println!("{} {}", twice(&Half, &raw mut x), twice(&Nothing, &raw mut x));
        x = 7;
        println!("{}", of_a_half(&raw mut x));
        let mut c = One { n: 7 };
        of_one(&raw mut c);
        println!("{}", One::is_zero(&raw mut c));
    }
    println!("{x}");
}
