//# shows: wrong_ensures() != 8
//# shows: moved_away() != 0
//# shows: { let (mut a, mut b) = (1, 2); replaced(&mut a, &mut b); b } != 2
//# shows: two_of_a_kind() != 4
//# shows: nothing_said() != 7
//# shows: not_yet() != 7
//# panics: too_large()
//# panics: inside()
//! Closures that say too much of themselves, and callers that ask too much of them.
#![allow(unused, dead_code)]

//@ ensures result == 8
pub fn wrong_ensures() -> u32 {
    let f = |x: u32|
        //@ requires x < 100
        //@ ensures result == x + 1
        //~^ ERROR V0001: this postcondition
        x;
    f(7)
}

pub fn too_large() -> u32 {
    let f = |x: u32|
        //@ requires x < 100
        { assert!(x < 100); x };
    f(100) //~ ERROR V0002: a precondition
}

pub fn inside() -> u32 {
    let k = u32::MAX;
    let f = |x: u32| x + k; //~ ERROR V0003: this
    f(3)
}

/// What is moved into the closure is its own from then on.
//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn moved_away() -> u32 {
    let mut n = 0;
    let mut c = move || -> u32
        //@ requires n < 100
        //@ ensures n == old(n) + 1
        {
            n += 1;
            //@ assert n == 0;
            //~^ ERROR V0012: this assertion
            n
        };
    c();
    c()
}

/// A borrow that the closure replaces leads somewhere else.
//@ requires *a == 1
//@ ensures result == 1 && *b == 2
//~^ ERROR V0001: this postcondition
pub fn replaced<'a>(a: &'a mut u32, b: &'a mut u32) -> u32 {
    let mut r = a;
    let mut c = move |x: &'a mut u32|
        //@ ensures true
        {
            *r = 5;
            r = x;
            *r = 6;
        };
    c(b);
    1
}

/// What a contract does not say is not known.
//@ ensures result == 7
//~^ ERROR V0001: this postcondition
pub fn nothing_said() -> u32 {
    let f = |x: u32|
        //@ ensures result >= 8
        x / 2 + 8;
    f(7)
}

//@ ensures result == 4
//~^ ERROR V0001: this postcondition
pub fn two_of_a_kind() -> u32 {
    let mut n = 0;
    let mut c = |x: u32|
        //@ requires n < 100 && x < 100
        //@ ensures n >= old(n) && n <= old(n) + x
        n += x;
    c(1);
    c(2);
    n
}

/// The value on entry is that of each call, not that of the function around.
//@ ensures result == 7
pub fn not_yet() -> u32 {
    let mut n = 0;
    let mut add = |x: u32|
        //@ requires n + x <= 1000
        //@ ensures n == x
        //~^ ERROR V0001: this postcondition
        n += x;
    add(3);
    add(7);
    n
}
