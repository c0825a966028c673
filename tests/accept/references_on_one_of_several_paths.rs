//# contracts: partly
//! References that are made of raw pointers on one of several paths.

//@ requires p |-> ?a ** q |-> ?b
//@ ensures p |-> (if c { 5 } else { a }) ** q |-> (if c { b } else { 5 })
pub unsafe fn one_of_two(p: *mut u32, q: *mut u32, c: bool) {
    let r = if c { &mut *p } else { &mut *q };
    *r = 5;
}

//@ requires p |-> ?a
//@ ensures p |-> a ** result == if c { a } else { 0 }
pub unsafe fn read_or_not(p: *mut u32, c: bool) -> u32 {
    let z = 0;
    let r = if c { &*p } else { &z };
    *r
}

//@ requires p |-> ?a
//@ ensures p |-> (if c { 1 } else { a })
pub unsafe fn in_an_option(p: *mut u32, c: bool) {
    let mut r = None;
    if c {
        r = Some(&mut *p);
    }
    if let Some(x) = r {
        *x = 1;
    }
}

//@ ghost a: u32
//@ requires if p.is_null() { true } else { p |->{1/2} a }
//@ ensures if p.is_null() { result == 0 } else { p |->{1/2} a ** result == a }
pub unsafe fn as_an_option(p: *const u32) -> u32 {
    let r = if p.is_null() { None } else { Some(&*p) };
    match r {
        None => 0,
        Some(x) => *x,
    }
}

/// What is not lent on a path may be used there.
//@ requires p |-> ?a
//@ ensures p |-> 3 ** result == if c { a } else { 4 }
pub unsafe fn used_on_the_other_path(p: *mut u32, c: bool) -> u32 {
    let mut x = 4;
    let r = if c { &mut *p } else { &mut x };
    if !c {
        *p = 3;
    }
    let v = *r;
    *r = 3;
    v
}

//@ requires p |-> ?a ** q |-> ?b
//@ ensures p |-> 1 ** q |-> 1
pub unsafe fn one_and_then_the_other(p: *mut u32, q: *mut u32, c: bool) {
    let mut r = if c { &mut *p } else { &mut *q };
    *r = 1;
    if c {
        r = &mut *q;
    } else {
        r = &mut *p;
    }
    *r = 1;
}

//@ requires p |->[4] ?s ** n < 9
//@ ensures exists |t: Seq<u32>| p |->[4] t
pub unsafe fn parts_of_a_block(p: *mut u32, n: u32) {
    let mut x = 0;
    let r = match n {
        0 => &mut *p,
        1 => &mut *p.add(1),
        _ => &mut x,
    };
    *r = n;
}

fn set(r: &mut u32) {
    *r = 7;
}

//@ requires p |-> ?a
//@ ensures exists |b: u32| p |-> b
pub unsafe fn in_rounds(p: *mut u32, n: u32) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |-> ?v
    {
        let mut z = 0;
        set(if i % 2 == 0 { &mut *p } else { &mut z });
        i += 1;
    }
}

fn main() {
    let (mut a, mut b) = (1, 2);
    let (p, q) = (&raw mut a, &raw mut b);
    unsafe {
        one_of_two(p, q, true);
        println!("{} {}", read_or_not(p, true), read_or_not(q, false));
        in_an_option(q, true);
        //@ ghost let a: u32 = 1;
        println!("{} {}", as_an_option(q), as_an_option(core::ptr::null()));
        println!("{} {}", used_on_the_other_path(p, true), used_on_the_other_path(p, false));
        one_and_then_the_other(p, q, true);
        in_rounds(p, 3);
    }
    println!("{} {}", a, b);
}
