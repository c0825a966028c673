//# shows: n1() != 1
//# shows: n2() != 1
//# shows: n3() != 2
//! References behind references: what is stored through one changes what the other stands for.
pub fn set<'a>(slot: &mut &'a mut u32, v: &'a mut u32) { *slot = v; }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn n1() -> u32 { let mut a = 1; let mut b = 2; { let mut r = &mut a; let rr = &mut r; *rr = &mut b; *r = 9; } b }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn n2() -> u32 { let mut a = 1; { let mut r = &mut a; let rr = &mut r; **rr = 9; } a }
//@ ensures result == 2
//~^ ERROR V0001: this postcondition
pub fn n3() -> u32 { let mut a = 1; let mut b = 2; { let mut r = &mut a; set(&mut r, &mut b); *r = 9; } b }
