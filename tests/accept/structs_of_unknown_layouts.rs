//! Fields that are named make a struct again, also where Rust does not say what is between them.

#[derive(Clone, Copy)]
pub struct Plain {
    a: u16,
    b: u32,
}

#[derive(Clone, Copy)]
pub struct Around {
    plain: Plain,
    c: u8,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct Generic<T> {
    a: u8,
    t: T,
}

//@ requires p.b |-> ?y ** p.a |-> ?x
//@ ensures p |-> Plain { a: x, b: 7 }
pub unsafe fn together(p: *mut Plain) {
    (*p).b = 7;
    let v = *p;
    *p = v;
}

//@ requires p |-> ?v
//@ ensures p.a |-> v.a ** p.b |-> 7
pub unsafe fn parted(p: *mut Plain) {
    together(p);
}

//@ requires p.plain.a |-> _ ** p.plain.b |-> _ ** p.c |-> _
//@ ensures p |-> v
pub unsafe fn of_both(p: *mut Around, v: Around) {
    let inner = &raw mut (*p).plain;
    *inner = v.plain;
    *p = v;
}

//@ requires p.c |-> ?z ** p.plain |-> ?v
//@ ensures p |-> Around { plain: Plain { a: v.a, b: 7 }, c: z }
pub unsafe fn of_the_inner_one(p: *mut Around) {
    parted(&raw mut (*p).plain);
}

//@ requires p.a |->{1/2} ?x ** p.b |->{1/2} ?y
//@ ensures p.a |->{1/2} x ** p.b |->{1/2} y ** result == x
pub unsafe fn by_half(p: *mut Plain) -> u16 {
    let v = *p;
    v.a
}

//@ requires p |-> ?v
//@ ensures p |-> v ** result == v.a
pub unsafe fn in_two_halves(p: *mut Plain) -> u16 {
    by_half(p)
}

//@ requires p.a |-> ?x ** p.b |-> ?y
//@ ensures p |-> Plain { a: 1, b: y }
pub unsafe fn field_lent(p: *mut Plain) {
    set(&raw mut (*p).a);
    let r = &mut *p;
    r.a = 1;
}

//@ requires a |-> _
//@ ensures a |-> 3
unsafe fn set(a: *mut u16) {
    *a = 3;
}

//@ requires p.t |-> _ ** p.a |-> _
//@ ensures p.a |-> v.a ** p.t |-> v.t
pub unsafe fn put<T: Copy>(p: *mut Generic<T>, v: Generic<T>) {
    *p = v;
}

//@ requires p |->bytes[8] _ ** (p as usize) % 4 == 0
//@ ensures p |->bytes[8] _ ** result == 2
pub unsafe fn in_bytes(p: *mut u8) -> u32 {
    put(p as *mut Generic<u32>, Generic { a: 1, t: 2 });
    (*(p as *mut Generic<u32>)).t
}

/*@
predicate plain(p: *mut Plain, x: u16) { exists |y: u32| p.b |-> y ** p.a |-> x }
@*/

//@ requires plain(p, ?x)
//@ ensures plain(p, 4) ** result == x
pub unsafe fn by_a_predicate(p: *mut Plain) -> u16 {
    let before = *p;
    *p = Plain { a: 4, b: before.b };
    before.a
}

//@ requires p.a |-> _ ** p.b |-> _
//@ ensures p.a |-> 1 ** p.b |-> _
//@ diverges
pub unsafe fn in_a_loop(p: *mut Plain, n: u32) {
    let mut i = 0;
    (*p).a = 1;
    while i < n
    //@ invariant i <= n ** p.a |-> 1 ** p.b |-> _
    {
        if i == 3 {
            *p = Plain { a: 1, b: i };
        } else {
            (*p).b = i;
        }
        i += 1;
    }
    *p = Plain { a: 1, b: 2 };
}

fn main() {
    let p = Box::into_raw(Box::new(Plain { a: 1, b: 2 }));
    unsafe {
        together(p);
        parted(p);
        assert!(in_two_halves(p) == 1);
        field_lent(p);
        drop(Box::from_raw(p));
    }
}
