//! A static whose first value breaks the invariant of its type is not handed over, when the program begins.
#[derive(Clone, Copy)]
pub struct Even {
    a: u32,
}
//@ invariant Even: self.a % 2 == 0

static mut FIRST: Even = Even { a: 3 };

//@ requires a |-> ?v
//@ ensures a |-> v ** result == v.a
unsafe fn of_a_static(a: *mut Even) -> u32 {
    (*a).a
}

pub fn main() {
    unsafe { of_a_static(&raw mut FIRST) }; //~ ERROR V0018: the invariant of a type may not hold here
}
