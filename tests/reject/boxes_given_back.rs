//! Memory of boxes: given back once, whole, and by whoever has it.
//# undefined: unsafe { of_a_variable(&mut 3) }
//# undefined: unsafe { twice(Box::into_raw(Box::new(3))) }
//# undefined: unsafe { read_afterwards(Box::into_raw(Box::new(3))) }
//# undefined: unsafe { written_afterwards(Box::into_raw(Box::new(3))) }
//# undefined: unsafe { in_one_case(Box::into_raw(Box::new(3)), true) }
//# undefined: unsafe { in_two_cases(Box::into_raw(Box::new(3)), true, false) }
//# undefined: unsafe { of_another_type(Box::into_raw(Box::new(3u64))) }
//# undefined: { let (a, b) = (Box::into_raw(Box::new(3)), Box::into_raw(Box::new(4))); unsafe { one_of_two(a, b, true) } }
//# undefined: unsafe { every_other(Box::into_raw(Box::new(3)), 2) }
//# undefined: { let p = Box::into_raw(Box::new(3)); unsafe { both_the_same(p, p) } }
//# undefined: unsafe { by_its_number(Box::into_raw(Box::new(3))); *Box::into_raw(Box::<u8>::new(3)).add(1) }
#![allow(unused)]

//@ requires p |-> ?v
pub unsafe fn of_a_variable(p: *mut u8) {
    drop(Box::from_raw(p)); //~ ERROR V0022: a box is made of memory that is not owned here as the memory of a box
}

//@ requires p |-> ?v ** core::boxed(p)
pub unsafe fn twice(p: *mut u8) {
    drop(Box::from_raw(p));
    drop(Box::from_raw(p)); //~ ERROR V0022: a box is made of memory that is not owned here as the memory of a box
}

//@ requires p |-> ?v ** core::boxed(p)
pub unsafe fn read_afterwards(p: *mut u8) -> u8 {
    drop(Box::from_raw(p));
    *p //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v ** core::boxed(p)
pub unsafe fn written_afterwards(p: *mut u8) {
    drop(Box::from_raw(p));
    *p = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v ** core::boxed(p)
//@ ensures if c { true } else { p |-> v ** core::boxed(p) }
pub unsafe fn in_one_case(p: *mut u8, c: bool) -> u8 {
    if c {
        drop(Box::from_raw(p));
    }
    *p //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v ** core::boxed(p)
pub unsafe fn in_two_cases(p: *mut u8, c: bool, d: bool) {
    if c {
        drop(Box::from_raw(p));
    }
    if !d { //~ ERROR V0025: a permission is lost here
        drop(Box::from_raw(p)); //~ ERROR V0022: a box is made of memory that is not owned here as the memory of a box
    }
}

//@ requires p |-> ?v ** core::boxed(p)
pub unsafe fn of_another_type(p: *mut u64) {
    drop(Box::from_raw(p as *mut u8)); //~ ERROR V0022: a box is made of memory that is not owned here as the memory of a box
}

//@ requires p |-> ?v ** core::boxed(p) ** q |-> ?w ** core::boxed(q)
//@ ensures q |-> w ** core::boxed(q)
pub unsafe fn one_of_two(p: *mut u8, q: *mut u8, c: bool) {
    drop(Box::from_raw(if c { q } else { p }));
    drop(Box::from_raw(p)); //~ ERROR V0022: a box is made of memory that is not owned here as the memory of a box
    *q = 4;
}

//@ requires p |-> ?v ** core::boxed(p)
pub unsafe fn every_other(p: *mut u8, n: u8) {
    let mut i = 0;
    while i < n //~ ERROR V0025: a permission is lost here
    //@ invariant i <= n ** if i % 2 == 0 { exists |w: u8| p |-> w ** core::boxed(p) } else { true }
    //@ decreases n - i
    {
        drop(Box::from_raw(p)); //~ ERROR V0022: a box is made of memory that is not owned here as the memory of a box
        i += 1;
    }
}

//@ requires p |-> ?v ** core::boxed(p)
//@ ensures result == v
pub unsafe fn both(p: *mut u8) -> u8 {
    *Box::from_raw(p)
}

//@ requires p |-> ?v ** core::boxed(p)
pub unsafe fn both_the_same(p: *mut u8, q: *mut u8) -> u8 {
    both(p) + both(q) //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ requires p |->{1/2} ?v ** core::boxed(p)
pub unsafe fn half(p: *mut u8) {
    drop(Box::from_raw(p)); //~ ERROR V0022: a larger fraction of a permission is asked for than is owned here
}

//@ requires p |-> ?v ** core::boxed(p)
pub unsafe fn by_its_number(p: *mut u8) {
    let n = p as usize;
    drop(Box::from_raw(n as *mut u8)); //~ ERROR V0022: a box is made of memory that is not owned here as the memory of a box
}

//@ requires p |-> _ ** core::boxed(p)
pub unsafe fn without_a_value(p: *mut u8) {
    drop(Box::from_raw(p)); //~ ERROR V0024: this memory need not hold a value
}

pub fn never_given_back() -> *mut u8 {
    Box::into_raw(Box::new(3)) //~ ERROR V0025: a permission is lost here
}

//@ ensures result |-> 3
pub fn without_the_right_to_give_it_back() -> *mut u8 {
    Box::into_raw(Box::new(3)) //~ ERROR V0025: a permission is lost here
}
