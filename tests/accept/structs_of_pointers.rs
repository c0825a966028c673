//! Structs that hold pointers to numbers, and to each other.

pub struct Pair {
    a: *mut u32,
    b: *mut u32,
}

/*@
predicate pair(p: *mut Pair, x: u32, y: u32) {
    exists |a: *mut u32, b: *mut u32| p |-> Pair { a: a, b: b } ** a |-> x ** b |-> y
}
@*/

//@ requires p |-> _ ** a |-> ?x ** b |-> ?y
//@ ensures pair(p, x, y)
pub unsafe fn make(p: *mut Pair, a: *mut u32, b: *mut u32) {
    (*p).a = a;
    (*p).b = b;
}

//@ requires pair(p, ?x, ?y)
//@ ensures pair(p, y, x)
pub unsafe fn exchange(p: *mut Pair) {
    let t = (*p).a;
    (*p).a = (*p).b;
    (*p).b = t;
}

//@ requires pair(p, ?x, ?y)
//@ ensures pair(p, y, x)
pub unsafe fn exchange_values(p: *mut Pair) {
    let t = *(*p).a;
    *(*p).a = *(*p).b;
    *(*p).b = t;
}

//@ requires pair(p, ?x, ?y) ** pair(q, ?z, ?w)
//@ ensures pair(p, x, z) ** pair(q, y, w)
pub unsafe fn cross(p: *mut Pair, q: *mut Pair) {
    let t = (*p).b;
    (*p).b = (*q).a;
    (*q).a = t;
}

//@ requires pair(p, ?x, ?y) ** x < 1000 ** y < 1000
//@ ensures pair(p, x, y) ** result == x + y
pub unsafe fn sum(p: *mut Pair) -> u32 {
    *(*p).a + *(*p).b
}


//@ trusted
fn main() {
    let (mut x, mut y) = (1, 2);
    let mut pair = Pair { a: core::ptr::null_mut(), b: core::ptr::null_mut() };
    let p = &mut pair as *mut Pair;
    unsafe {
        make(p, &mut x, &mut y);
        exchange(p);
        println!("{} {}", *(*p).a, sum(p));
        exchange_values(p);
        println!("{} {}", *(*p).a, *(*p).b);
    }
}
