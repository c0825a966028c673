//# shows: o1() != 1
//# shows: o2() != 1
//# shows: o3() != 1
//# shows: o4() != 1
//# shows: s1() != 1
//# shows: b1() != 1
//# shows: b2() != 1
//# shows: d10() != 5
//! Borrows that live in other values end with these, and leave what was written.
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn o1() -> u32 { let mut a = 1; { let mut o = Some(&mut a); if let Some(r) = o.as_mut() { **r = 7; } } a }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn o2() -> u32 { let mut a = 1; { let o = Some(&mut a); if let Some(r) = o { *r = 7; } } a }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn o3() -> u32 { let mut a = 1; { let mut o = Some(&mut a); if let Some(ref mut r) = o { **r = 7; } } a }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn o4() -> u32 { let mut v = vec![1, 2]; { let (x, y) = v.split_at_mut(1); x[0] = y[0]; } v[0] }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn s1() -> u32 { let mut v = [1u32, 2]; for x in v.iter_mut() { *x = 3; } v[0] }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn b1() -> u32 { let mut b = Box::new(1); let r = &mut b; **r = 2; *b }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn b2() -> u32 { let mut b = Box::new((1, 2)); let r = &mut b.0; *r = 2; b.0 }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn d10() -> u32 { let mut x = 5; let c = || { x += 1; }; let mut c = c; c(); c(); x }
