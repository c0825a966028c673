//! A box as a raw pointer, and back, in a program that says nothing of its permission.

//@ ensures result == if b { 4 } else { 3 }
pub fn for_a_while(b: bool) -> u32 {
    let p = Box::into_raw(Box::new(3));
    if b {
        unsafe { *p = 4 };
    }
    let b = unsafe { Box::from_raw(p) };
    *b
}

pub struct Pair {
    a: u32,
    b: u32,
}

//@ ensures result == a as int + 7
//@ requires a < 100
pub fn by_the_address_of_a_field(a: u32) -> u32 {
    let p = Box::into_raw(Box::new(Pair { a, b: 0 }));
    let q = unsafe { &raw mut (*p).b };
    unsafe { *q = 7 };
    let b = unsafe { Box::from_raw(p) };
    b.a + b.b
}

fn main() {
    assert!(by_the_address_of_a_field(3) == 10);
    assert!(for_a_while(true) == 4 && for_a_while(false) == 3);
}
