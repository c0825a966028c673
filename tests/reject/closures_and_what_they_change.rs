//# shows: c1() != 0
//# shows: c2() != 1
//# shows: c10() != 2
//# shows: c4(Some(1)) != 5
//# shows: c5(Some(1)) != 5
//# shows: c6(None) != 6
//# shows: c6b(Some(1)) != 6
//# shows: c8(Some(1)) != Some(1)
//# shows: c8b(Some(9)).is_some()
//! Closures gone into, in loops, in each other, by functions of the library.
#![allow(unused, dead_code)]
// closures
//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn c1() -> u32 { let mut n = 0; let mut c = || n += 1; c(); c(); n }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn c2() -> u32 { let mut n = 0; { let mut c = || n += 1; let mut i = 0; while i < 3 //~ ERROR V0003: this
 //@ invariant i <= 3
 //@ decreases 3 - i
 { c(); i += 1; } } n }
//@ ensures result == 3
//~^ ERROR V0001: this postcondition
pub fn c3() -> u32 { let mut n = 0; let mut c = move || { n += 1; n }; c(); c(); c(); n }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn c4(o: Option<u32>) -> u32 { let mut n = 5; let p = o.map(|x| { n = 6; 1 }); n }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn c5(o: Option<u32>) -> u32 { let mut n = 5; let mut f = |x: u32| { n += 1; }; if let Some(x) = o { f(x); } n }
//@ ensures result == 6
//~^ ERROR V0001: this postcondition
pub fn c6(o: Option<u32>) -> u32 { let mut n = 5; o.is_some_and(|x| { n = 6; Some(3).is_some_and(|y| { n = 7; true }) }); n }
//@ ensures o is None || result == 6
//~^ ERROR V0001: this postcondition
pub fn c6b(o: Option<u32>) -> u32 { let mut n = 5; o.is_some_and(|x| { n = 6; Some(3).is_some_and(|y| { n = 7; true }) }); n }
//@ ensures result == o
//~^ ERROR V0001: this postcondition
pub fn c8(o: Option<u32>) -> Option<u32> { o.filter(|x| Some(*x).filter(|y| *y > 3).is_some()) }
//@ ensures match o { Some(x) => x > 3 ==> result == None, None => true }
//~^ ERROR V0001: this postcondition
pub fn c8b(o: Option<u32>) -> Option<u32> { o.filter(|x| Some(*x).filter(|y| *y > 3).is_some()) }
//@ ensures result == 2
//~^ ERROR V0001: this postcondition
pub fn c10() -> u32 { let mut n = 0; let r = &mut n; let mut c = || *r += 1; c(); c(); let d = n; d - 1 }
