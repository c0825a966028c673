//# shows: f1() != 0
//# shows: f4() != 2
//# shows: f5() > 1
//# shows: f6() != 0
//# shows: f7(&[1, 2]) != 0
//# shows: f7b(&[1]) >= 1
//# panics: f8(&[])
//# shows: f10() != 3
//# shows: f11(9) != 9
//# shows: f14(0, 3) != 0
//# shows: f16() == Some(2)
//# shows: !f17()
//# shows: f18() != Some(254)
//# shows: !f19()
//! What is known by itself of the iterator of a loop is not more than it does.
#![allow(unused, dead_code)]
// for loops
//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn f1() -> u32 { let mut s = 0; for i in 5..3u32 { s = i; } s + 1 } //~ ERROR V0003: this
//@ ensures result == 255
//~^ ERROR V0001: this postcondition
pub fn f2() -> u8 { let mut n = 0u8; for i in 0..=255u8
 //@ invariant n <= i
 { n = i; } n }
pub fn f3() -> u8 { let mut n = 0u8; for i in 250..=255u8
 //@ invariant n <= 255
 { n += 1; } n } //~ ERROR V0003: this
//@ ensures result == 2
//~^ ERROR V0001: this postcondition
pub fn f4() -> u32 { let mut l = 0; for i in (0..3u32).rev() { l = i; } l }
//@ ensures result <= 1
//~^ ERROR V0001: this postcondition
pub fn f5() -> u32 { let mut l = 0; for (a, b) in (0..3u32).zip(0..2u32)
 //@ invariant l <= 1
 { l = a; } l + 1 }
//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn f6() -> u32 { for i in 0..10u32 { if i == 5 { continue; } if i == 6 { return i; } } 0 }
//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn f7(a: &[u32]) -> usize { let mut l = 0; for (i, x) in a.iter().enumerate() { l = i; } l }
//@ ensures a@.len() > 0 ==> result < a@.len()
pub fn f7b(a: &[u32]) -> usize { let mut l = 0; for (i, x) in a.iter().enumerate()
 //@ invariant l == 0 || l < a@.len()
//~^ ERROR V0008: this invariant
 { l = i + 1; } l }
pub fn f8(a: &[u32]) -> u32 { for i in 0..=a.len() { if a[i] == 3 { return 1; } } 0 } //~ ERROR V0005: this index
pub fn f9(n: u32) { let mut r = 0..n; while let Some(x) = r.next() { r.start = x; } } //~ ERROR V0011: nothing says why this loop ends
pub fn f9b(n: u32) { let mut r = 0..n; for x in r.by_ref() { }
  let mut q = 0..n; while let Some(x) = q.next() 
  //@ decreases q.end - q.start
//~^ ERROR V0009: this measure
  { q.end += 1; } } //~ ERROR V0003: this
//@ ensures result == 3
//~^ ERROR V0001: this postcondition
pub fn f10() -> u32 { let mut c = 0; let mut it = 0..3u32; it.next(); for i in it
 //@ invariant c <= i
 { c += 1; } c }
//@ ensures result == n
//~^ ERROR V0001: this postcondition
pub fn f11(n: u32) -> u32 { let mut c = 0; for i in 0..n
 //@ invariant c == i
 { c += 1; if c > 5 { break; } } c }
//@ ensures forall|i: int| 0 <= i < a@.len() ==> a@[i] == 1
//~^ ERROR V0001: this postcondition
pub fn f12(a: &mut [u32]) { let mut n = 0; for x in a.iter_mut() { if n > 3 { break; } n += 1; *x = 1; } }
//@ ensures a@.len() > 0 ==> a@[0] == old(a@)[0]
//~^ ERROR V0001: this postcondition
//~^^ ERROR V0001: this postcondition
pub fn f13(a: &mut [u32]) { for x in a.iter_mut() { *x = 1; return; } }
//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn f14(a: i8, b: i8) -> u32 { let mut s = 0; for i in a..=b
 //@ invariant s <= 300
//~^ ERROR V0008: this invariant
 { s += 1; } s }
//@ ensures match result { Some(r) => r == 3, None => true }
//~^ ERROR V0001: this postcondition
pub fn f15() -> Option<u32> { for i in 0..5u32 { let x = i.checked_sub(1)?; if x == 2 { return Some(x); } } None }
//@ ensures match result { Some(r) => r == 3, None => true }
//~^ ERROR V0001: this postcondition
pub fn f16() -> Option<u32> { for i in 1..5u32 { let x = i.checked_sub(1)?; if x == 2 { return Some(x); } } None }
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn f17() -> bool { let mut r = 3u32..=3; for i in r.clone() { } let x = r.next(); x == r.next() }
//@ ensures result == Some(254)
//~^ ERROR V0001: this postcondition
pub fn f18() -> Option<u8> { let mut r = 254u8..=255; r.next(); r.next(); r.next() }
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn f19() -> bool { let mut r = 5u32..3; r.next_back() == Some(2) }
pub fn f20(n: u32) -> u32 { let mut i = 0; 'a: loop
 //@ invariant i <= n
 //@ decreases n - i
//~^ ERROR V0009: this measure
 { if i >= n { break; } for j in 0..3u32 { if j == 1 { continue 'a; } } i += 1; } i }
