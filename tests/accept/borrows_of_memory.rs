//! Borrows of memory behind raw pointers, and raw pointers to what is borrowed, one after the other.

//@ requires p |-> ?v
//@ ensures p |-> 1 ** result == 1
pub unsafe fn lent_on(p: *mut u32) -> u32 {
    let r = &mut *p;
    let s = &mut *r;
    *s = 1;
    *p
}

//@ requires p |-> ?v ** q |-> ?w
//@ ensures p |-> w ** q |-> v
pub unsafe fn swapped(p: *mut u32, q: *mut u32) {
    core::mem::swap(&mut *p, &mut *q)
}

//@ requires p |-> ?v
//@ ensures p |-> 3 ** result == 3
pub unsafe fn in_an_option(p: *mut u32) -> u32 {
    let o = Some(&mut *p);
    if let Some(r) = o {
        *r = 3;
    }
    *p
}

pub struct Both {
    a: u32,
    b: u32,
}

//@ requires p |-> ?v
//@ ensures p |-> Both { a: 1, b: 2 }
pub unsafe fn fields(p: *mut Both) {
    let r = &mut (*p).a;
    let s = &mut (*p).b;
    *s = 2;
    *r = 1;
}

//@ ensures result == 1
pub fn parameter(mut x: u32) -> u32 {
    let p = &raw mut x;
    unsafe { *p = 1 };
    x
}

//@ ensures result == 3
pub fn element() -> u32 {
    let mut a = [1u32, 2, 3];
    let p = &mut a[1] as *mut u32;
    unsafe { *p += 1 };
    a[1]
}

pub struct Holder {
    p: *mut u32,
}

//@ ensures result == 9
pub fn held() -> u32 {
    let mut x = 3;
    let h = Holder { p: &raw mut x };
    unsafe { *h.p = 9 };
    x
}

//@ requires h.p |-> ?v
//@ ensures h.p |-> v ** result == v
pub unsafe fn value(h: &Holder) -> u32 {
    *h.p
}

//@ ensures *x == 7
pub fn left_early(x: &mut u32, b: bool) {
    let p = x as *mut u32;
    if b {
        unsafe { *p = 7 };
        return;
    }
    unsafe { *p = 7 };
}

//@ ensures result == *x
pub fn in_each_round(x: &mut u32, n: u32) -> u32 {
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        let p = x as *mut u32;
        unsafe { *p = i };
        i += 1;
    }
    *x
}

//@ requires p |-> ?v
//@ ensures exists |w: [u32; 2]| p |-> w ** w@ == v@.update(0, 5)
pub unsafe fn as_a_slice(p: *mut [u32; 2]) {
    let s: &mut [u32] = &mut *p;
    s[0] = 5;
}

pub fn main() {
    let (mut x, mut y) = (1, 2);
    unsafe { swapped(&mut x, &mut y) };
    println!("{x} {y} {} {} {}", unsafe { lent_on(&mut x) }, parameter(4), element());
    println!("{} {}", held(), in_each_round(&mut y, 3));
}
