//# shows: t1(true) != 2
//# shows: t2(false) != 1
//# shows: t3(true) != 9
//# shows: t5() != 1
//# shows: t6() != 2
//# shows: t7() != 3
//# shows: t8() != 1
//# shows: t9(&mut [1]).is_some()
//# shows: { let mut r = Some(4); t12(&mut r); r != Some(4) }
//# shows: { let mut r = (1, 2); t15(&mut r); r.1 != 2 }
//# shows: *t16(&mut Some(4)) != 5
//# shows: { let mut r = None; t17(&mut r); r != Some(5) }
//# shows: t20().0 != 1
//# shows: t21() != 1
//# shows: t22() != 2
//# shows: t23(true) != 2
//! What becomes of what is borrowed: by branches, halves, iterators, patterns, options.
#![allow(unused, dead_code)]
//@ ensures result == 2
//~^ ERROR V0001: this postcondition
pub fn t1(c: bool) -> u32 { let mut x = 1; let mut y = 2; let mut r = &mut x; if c { r = &mut y; } *r = 9; y }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn t2(c: bool) -> u32 { let mut x = 1; let mut y = 2; let mut r = &mut x; if c { r = &mut y; } *r = 9; x }
//@ ensures c ==> result == 9
//~^ ERROR V0001: this postcondition
pub fn t3(c: bool) -> u32 { let mut x = 1; let mut y = 2; let mut r = &mut x; if c { r = &mut y; } *r = 9; x }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn t5() -> u32 { let mut a = [1u32, 2, 3]; let (l, r) = a.split_at_mut(1); l[0] = 5; r[0] = 6; a[0] }
//@ ensures result == 2
//~^ ERROR V0001: this postcondition
pub fn t6() -> u32 { let mut a = [1u32, 2, 3]; { let (l, r) = a.split_at_mut(1); l[0] = 5; r[0] = 6; } a[1] }
//@ ensures result == 3
//~^ ERROR V0001: this postcondition
pub fn t7() -> u32 { let mut a = [1u32, 2, 3]; for x in a.iter_mut() { *x = 4; break; } a[0] + 2 } //~ ERROR V0003: this
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn t8() -> u32 { let mut a = [1u32, 2, 3]; for x in a.iter_mut() { *x = 4; if *x == 4 { break; } *x = 5; } a[0] }
//@ ensures result == 4
//~^ ERROR V0001: this postcondition
pub fn t8b() -> u32 { let mut a = [1u32, 2, 3]; for x in a.iter_mut() { *x = 4; if *x == 4 { break; } *x = 5; } a[1] + 2 } //~ ERROR V0003: this
//@ ensures result is None
//~^ ERROR V0001: this postcondition
pub fn t9(a: &mut [u32]) -> Option<u32> { let f = a.first_mut()?; *f = 3; Some(*f) }
//@ ensures a@.len() > 0 ==> a@[0] == old(a@)[0]
//~^ ERROR V0001: this postcondition
pub fn t10(a: &mut [u32]) -> Option<u32> { let f = a.first_mut()?; *f = 3; let l = a.last_mut()?; *l = 4; Some(1) }
//@ ensures a@.len() == 1 ==> a@[0] == 3
//~^ ERROR V0001: this postcondition
pub fn t11(a: &mut [u32]) -> Option<u32> { let f = a.first_mut()?; *f = 3; let l = a.last_mut()?; *l = 4; Some(1) }
//@ ensures *r == old(*r)
//~^ ERROR V0001: this postcondition
pub fn t12(r: &mut Option<u32>) { if let Some(x) = r { *x = 1; } }
//@ ensures match *r { Some(x) => x != 1, None => true }
//~^ ERROR V0001: this postcondition
pub fn t13(r: &mut Option<u32>) { match r { Some(x) if { *x == 3 } => *x = 1, Some(y) => *y = 2, None => () } }
//@ ensures *r == old(*r)
//~^ ERROR V0001: this postcondition
pub fn t14(r: &mut (u32, u32)) { let (a, b) = r; std::mem::swap(a, b); }
//@ ensures r.0 == old(r.1) && r.1 == old(r.1)
//~^ ERROR V0001: this postcondition
pub fn t15(r: &mut (u32, u32)) { let (a, b) = r; std::mem::swap(a, b); }
//@ ensures *result == 5
//~^ ERROR V0001: this postcondition
pub fn t16(r: &mut Option<u32>) -> &mut u32 { r.get_or_insert(5) }
//@ ensures *r == Some(5)
//~^ ERROR V0001: this postcondition
pub fn t17(r: &mut Option<u32>) { *r.insert(5) = 6; }
//@ ensures *r == None
//~^ ERROR V0001: this postcondition
pub fn t18(r: &mut Option<u32>) { if let Some(x) = r.as_mut() { *x = 3; } }
//@ ensures *r == old(*r)
//~^ ERROR V0001: this postcondition
pub fn t19(r: &mut Box<u32>) { **r = 4; let s = &mut **r; *s = 5; }
//@ ensures result.0 == 1
//~^ ERROR V0001: this postcondition
pub fn t20() -> (u32, u32) { let mut p = (1, 2); let q = (&mut p.0, &mut p.1); *q.1 = 5; *q.0 = 6; p }
pub struct P<'a> { a: &'a mut u32, b: &'a mut u32 }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn t21() -> u32 { let mut x = 1; let mut y = 2; let mut z = 3; let p = P { a: &mut x, b: &mut y }; let q = P { b: &mut z, ..p }; *q.a = 7; *q.b = 8; x }
//@ ensures result == 2
//~^ ERROR V0001: this postcondition
pub fn t22() -> u32 { let mut x = 1; let mut y = 2; { let mut z = 3; let mut p = P { a: &mut x, b: &mut y }; let q = P { b: &mut z, a: p.a }; *q.a = 7; *q.b = 8; *p.b = 9; } y }
//@ ensures result == 2
//~^ ERROR V0001: this postcondition
pub fn t23(c: bool) -> u32 { let mut x = 1; let mut y = 2; { let mut p = P { a: &mut x, b: &mut y }; loop
 //@ decreases 0
 { if c { let a = p.a; *a = 5; break; } else { break; } } *p.b = 9; } y }
