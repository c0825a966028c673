//# shows: one_of_two() != (1, 2)
//# shows: on_one_path(true) != (1, 2)
//# shows: in_an_option().0 != 9
//# shows: in_a_loop(2) != 1
//! What has been moved away is changed by its new holder.
#![allow(unused)]

pub struct Pair<'a> {
    pub a: &'a mut u32,
    pub b: &'a mut u32,
}

//@ ensures result == (1, 2) //~ ERROR V0001: this postcondition does not hold
pub fn one_of_two() -> (u32, u32) {
    let mut x = 1;
    let mut y = 2;
    let p = Pair { a: &mut x, b: &mut y };
    let b = p.b;
    *b = 3;
    (x, y)
}

//@ ensures result == (1, 2) //~ ERROR V0001: this postcondition does not hold
pub fn on_one_path(c: bool) -> (u32, u32) {
    let mut x = 1;
    let mut y = 2;
    let p = Pair { a: &mut x, b: &mut y };
    if c {
        let b = p.b;
        *b = 3;
    }
    *p.a = 1;
    (x, y)
}

//@ ensures result.0 == 9 //~ ERROR V0001: this postcondition does not hold
pub fn in_an_option() -> (u32, u32) {
    let mut x = 1;
    let mut y = 2;
    let q = (Some(&mut x), &mut y);
    let r = q.0;
    *q.1 = 6;
    if let Some(z) = r {
        *z = 8;
    }
    (x, y)
}

//@ ensures result == 1 //~ ERROR V0001: this postcondition does not hold
pub fn in_a_loop(n: u32) -> u32 {
    let mut x = 1;
    let mut y = 2;
    let mut p = Pair { a: &mut x, b: &mut y };
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        let b = p.b;
        *b = 7;
        p = Pair { a: p.a, b };
        *p.a = 2;
        i += 1;
    }
    x
}
