//# shows: wrong_result() != 11
//# shows: wrong_choice(false) != 10
//# shows: wrong_closure() != 3
//# panics: too_large()
//# panics: divided()
//# panics: mapped(&[3])
//# panics: stored_badly(&Handler { run: tenth })
//# panics: handed_on()
//! What must not be concluded of function pointers.
#![allow(dead_code, unused, unconditional_recursion, unpredictable_function_pointer_comparisons)]

//@ requires x < 100
//@ ensures result == x + 7
pub fn seven(x: u32) -> u32 { assert!(x < 100); x + 7 }
//@ requires x != 3
pub fn tenth(x: u32) -> u32 { 10 / (x.abs_diff(3)) }

//@ ensures result == 11
//~^ ERROR V0001: this postcondition
pub fn wrong_result() -> u32 { let p: fn(u32) -> u32 = seven; p(5) }

//@ ensures result == 10
//~^ ERROR V0001: this postcondition
pub fn wrong_choice(b: bool) -> u32 { let p: fn(u32) -> u32 = if b { seven } else { |x| x }; p(3) }

//@ ensures result == 3
//~^ ERROR V0001: this postcondition
pub fn wrong_closure() -> u32 { let p: fn(u32) -> u32 = |x| x / 2; p(4) }

pub fn too_large() -> u32 { let p: fn(u32) -> u32 = seven; p(100) } //~ ERROR V0002: a precondition
pub fn divided() -> u32 { let p: fn(u32) -> u32 = |x| 10 / x; p(0) } //~ ERROR V0002: a precondition
pub fn unknown(p: fn(u32) -> u32) -> u32 { p(1) } //~ ERROR V0002: a precondition

//@ requires p.requires((1,))
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn same(p: fn(u32) -> u32) -> bool { p(1) == p(1) }

//@ requires p.requires((1,)) && q.requires((1,))
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn all_alike(p: fn(u32) -> u32, q: fn(u32) -> u32) -> bool { p(1) == q(1) }

pub fn mapped(v: &[u32]) -> Option<u32> {
    let p: fn(&u32) -> u32 = |x| 10 / (*x - 3);
    v.first().map(p) //~ ERROR V0002: a precondition
}

/// Who takes any iterator may call what is inside.
pub fn first<I: Iterator<Item = u32>>(mut it: I) -> Option<u32> { it.next() }
pub fn handed_on() -> Option<u32> {
    let p: fn(&u32) -> u32 = |x| *x - 1;
    first([0u32].iter().map(p)) //~ ERROR V0002: a precondition
}

#[derive(Clone, Copy)]
pub struct Handler { run: fn(u32) -> u32 }
//@ invariant Handler: forall |x: u32| self.run.requires((x,))
pub fn stored_badly(h: &Handler) -> u32 { (h.run)(3) }
pub fn begin_badly() -> Handler { Handler { run: tenth } } //~ ERROR V0018: the invariant of a type

//@ pure
pub fn asked(p: fn(u32) -> u32) -> u32 { p(1) } //~ ERROR V0021: what a `pure` function
//~^ ERROR V0002: a precondition

pub fn compared(p: fn(u32) -> u32, q: fn(u32) -> u32) -> bool { p == q } //~ ERROR U0002: a comparison of function pointers
pub fn as_a_number(p: fn(u32) -> u32) -> usize { p as usize } //~ ERROR U0002: a cast
pub fn not_safe(p: unsafe fn(u32) -> u32) -> u32 { unsafe { p(1) } } //~ ERROR U0002: the type `unsafe fn(u32) -> u32`
