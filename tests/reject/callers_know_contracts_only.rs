//# panics: assert!(requires_is_asked(0) > 0)
fn five() -> u32 {
    5
}

//@ requires n > 0
//@ ensures result >= n
fn grow(n: u32) -> u32 {
    n
}

//@ ensures result == 5
//~^ ERROR V0001: may not hold
//~| NOTE: unconfirmed
pub fn body_is_not_known() -> u32 {
    five()
}

//@ ensures result == 7
//~^ ERROR V0001: may not hold
pub fn contract_is_weaker() -> u32 {
    grow(7)
}

pub fn requires_is_asked(n: u32) -> u32 {
    grow(n) //~ ERROR V0002: a precondition of this call does not hold
}

//@ requires *x < 10
//@ ensures *x >= old(*x)
fn up(x: &mut u32) {
    *x += 1;
}

//@ ensures result == 4
//~^ ERROR V0001: may not hold
pub fn value_after_a_borrow() -> u32 {
    let mut x = 3;
    up(&mut x);
    x
}
