//# shows: seen_after_the_borrow() != 1
//# shows: reborrowed() != 3
//# shows: { let mut s = S { a: [9, 9] }; through_a_field(&mut s); s.a[0] != 9 }
//@ ensures result == 1
//~^ ERROR V0001: does not hold
pub fn seen_after_the_borrow() -> u32 {
    let mut x = 1;
    let r = &mut x;
    *r = 2;
    x
}

//@ ensures result == 3
//~^ ERROR V0001: does not hold
pub fn reborrowed() -> u32 {
    let mut x = 1;
    let r = &mut x;
    let s = &mut *r;
    *s = 2;
    *r += 2;
    x
}

pub fn false_is_not_proved(b: bool) {
    let mut x = 1;
    let mut y = 2;
    let r = if b { &mut x } else { &mut y };
    *r = 5;
    //@ assert x == 5;
    //~^ ERROR V0012: does not hold
}

pub struct S {
    a: [u8; 2],
}

//@ ensures s.a[0] == old(s.a[0])
//~^ ERROR V0001: does not hold
pub fn through_a_field(s: &mut S) {
    let a = &mut s.a;
    a[0] = 1;
}
