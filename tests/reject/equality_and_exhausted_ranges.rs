//# shows: of_structs()
//# shows: of_pairs()
//# shows: !exhausted()
//! Equality of mutable references is that of what they refer to now; an exhausted range contains nothing.
#![allow(unused, dead_code)]

#[derive(PartialEq)]
pub struct S<'a>(pub &'a mut u32);
//@ ensures !result
pub fn of_structs() -> bool { let mut x = 1; let mut y = 1; let a = S(&mut x); let b = S(&mut y); let e = a == b; *a.0 = 5; *b.0 = 6; e } //~ ERROR U0002: `==` on `S` is checked, and
//@ ensures !result
pub fn of_pairs() -> bool { let mut x = 1; let mut y = 1; let a = (&mut x, 1); let b = (&mut y, 1); let e = a == b; *a.0 = 5; *b.0 = 6; e } //~ ERROR U0002: `==` on `(&mut i32, i32)` is checked, and
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn exhausted() -> bool { let mut r = 3u32..=3; r.next(); r.contains(&3) }
