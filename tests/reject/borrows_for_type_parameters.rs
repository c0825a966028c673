//# shows: through_a_function() != 7
//# shows: through_an_option() != 7
//# shows: swapped() != 7
//# shows: through_a_struct() != 7
//# shows: swapped_2() != 7
//# shows: swapped_3() != 1
//# shows: through_a_pair() != 7
//! A type parameter may stand for a mutable reference, which a function that is proved for all types has not ended.
#![allow(unused, dead_code)]

//@ ensures result == t
pub fn id<T>(t: T) -> T { t }
//@ ensures result == 7
//~^ ERROR V0001: this postcondition
pub fn through_a_function() -> u32 { let mut x = 1; let r = id(&mut x); let y = *r; *r = 7; y }
//@ ensures result == 7
//~^ ERROR V0001: this postcondition
pub fn through_a_box() -> u32 { let mut x = 1; let r = Box::new(&mut x); let y = **r; **r = 7; y }
//@ ensures result == 7
//~^ ERROR V0001: this postcondition
pub fn through_an_option() -> u32 { let mut x = 1; let mut o = Some(&mut x); let r = o.take().unwrap(); let y = *r; *r = 7; y }
//@ ensures result == 7
//~^ ERROR V0001: this postcondition
pub fn through_a_vector() -> u32 { let mut x = 1; let mut v = Vec::new(); v.push(&mut x); let r = v.pop().unwrap(); let y = *r; *r = 7; y }
//@ ensures result == 7
//~^ ERROR V0001: this postcondition
pub fn replaced() -> u32 { let mut x = 1; let mut z = 2; let mut a = &mut x; let r = std::mem::replace(&mut a, &mut z); let y = *r; *r = 7; y }
//@ ensures result == 7
//~^ ERROR V0001: this postcondition
pub fn swapped() -> u32 { let mut x = 1; let mut z = 2; let mut a = &mut x; let mut b = &mut z; std::mem::swap(&mut a, &mut b); let y = *b; *b = 7; y }
pub struct S<T> { t: T, n: u32 }
//@ ensures result == s.t
pub fn field<T>(s: S<T>) -> T { s.t }
//@ ensures result == 7
//~^ ERROR V0001: this postcondition
pub fn through_a_struct() -> u32 { let mut x = 1; let r = field(S { t: &mut x, n: 1 }); let y = *r; *r = 7; y }
//@ ensures *a == old(*b) && *b == old(*a)
pub fn swap<T>(a: &mut T, b: &mut T) { std::mem::swap(a, b) }
//@ ensures result == 7
//~^ ERROR V0001: this postcondition
pub fn swapped_2() -> u32 { let mut x = 1; let mut z = 2; let mut a = &mut x; let mut b = &mut z; swap(&mut a, &mut b); let y = *b; *b = 7; y }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn swapped_3() -> u32 { let mut x = 1; let mut z = 2; { let mut a = &mut x; let mut b = &mut z; swap(&mut a, &mut b); *b = 7; } x }
//@ ensures result.0 == t && result.1 == u
pub fn pair<T, U>(t: T, u: U) -> (T, U) { (t, u) }
//@ ensures result == 7
//~^ ERROR V0001: this postcondition
pub fn through_a_pair() -> u32 { let mut x = 1; let (r, _) = pair(&mut x, 1u8); let y = *r; *r = 7; y }
pub trait Me: Sized {
    //@ ensures result == self
//~^ ERROR V0001: this postcondition
    fn me(self) -> Self { self }
}
pub struct W<'a>(&'a mut u32);
impl<'a> Me for W<'a> { fn me(self) -> Self { *self.0 = 3; self } }
