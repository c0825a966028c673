//# shows: { let mut x = 1; shadowed(&mut x); x != 2 }
//# shows: { let mut x = 1; changed_twice(&mut x); x != 3 }
//# shows: parameter_is_the_callers(4) != 4
//@ ensures *x == old(*x) + 1
//~^ ERROR V0001: does not hold
pub fn shadowed(x: &mut u32) {
    let mut x = *x;
    if x < 10 {
        x += 1;
    }
}

//@ requires *x < 10
//@ ensures *x == old(*x) + 2
//~^ ERROR V0001: does not hold
pub fn changed_twice(x: &mut u32) {
    *x += 1;
    let y = *x;
    *x = y;
}

//@ ensures result == x
//~^ ERROR V0001: does not hold
pub fn parameter_is_the_callers(mut x: u8) -> u8 {
    x = 0;
    x
}
