//! Fields of structs that are known to be aligned: by what is owned of them, by what is said, and by their addresses.

#[repr(C)]
#[derive(Clone, Copy)]
pub struct S {
    a: u8,
    b: u64,
}

#[repr(C)]
pub struct Outer {
    c: u8,
    inner: S,
}

pub struct Free<T> {
    head: u8,
    item: T,
}

//@ requires p.a |-> ?v
//@ ensures p.a |-> 5 ** result == v
pub unsafe fn said(p: *mut S) -> u8 {
    let before = (*p).a;
    let r = &mut (*p).a;
    *r = 5;
    before
}

//@ requires p.inner.a |-> ?v
//@ ensures p.inner.a |-> v ** result == v
pub unsafe fn deeper(p: *mut Outer) -> u8 {
    let inner = &raw mut (*p).inner;
    (*inner).a
}

//@ requires p.inner |-> ?v
//@ ensures p.inner |-> S { a: 5, b: v.b }
pub unsafe fn of_the_whole(p: *mut Outer) {
    said(&raw mut (*p).inner);
}

//@ requires p |-> ?v ** (p as usize) % 8 == 0
//@ ensures p |-> v ** result == v
pub unsafe fn by_its_address(p: *mut u8) -> u8 {
    (*(p as *mut S)).a
}

/// Where the second field may be, the struct may be, too.
//@ requires p.b |-> ?v ** (p as *mut u8) |-> ?w
//@ ensures p.b |-> v ** (p as *mut u8) |-> w ** result == w
pub unsafe fn by_another_field(p: *mut S) -> u8 {
    (*p).a
}

//@ requires p.head |-> ?v
//@ ensures p.head |-> 7 ** result == v
pub unsafe fn of_any_type<T>(p: *mut Free<T>) -> u8 {
    let before = (*p).head;
    (*p).head = 7;
    before
}

//@ requires p.a |-> ?v ** q.a |-> ?w
//@ ensures p.a |-> (if first { 1 } else { v }) ** q.a |-> (if first { w } else { 1 })
pub unsafe fn one_of_two(p: *mut S, q: *mut S, first: bool) {
    let r = if first { p } else { q };
    (*r).a = 1;
}

/// By `&raw` a field is reached of what need not be aligned.
//@ requires p |-> ?v
//@ ensures p |-> v ** result == v
pub unsafe fn by_a_raw_pointer(p: *mut u8) -> u8 {
    let field = &raw mut (*(p as *mut S)).a;
    *field
}

fn main() {
    let mut s = S { a: 1, b: 2 };
    let p = &raw mut s;
    unsafe {
        assert!(said(p) == 1);
        assert!(by_a_raw_pointer(&raw mut (*p).a) == 5);
    }
}
