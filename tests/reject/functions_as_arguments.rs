//# shows: one_off(|x| x) != 3
//# shows: second_call({ let mut n = 0; move || { n += 1; n } }) != 1
//# shows: !stable({ let mut n = 0; move || { n += 1; n } })
//# shows: stale() != 3
//# shows: looped() != 0
//# shows: wrong_relation() != 8
//# panics: needs_little()
//# panics: unasked(|x| [1][x as usize])
//# panics: by_name()
//# panics: breaks_contract()
//# panics: inverted(|x| x - 1)
//# panics: broken_invariant()
//! What is not known of functions that are arguments, and what they need to be called.
#![allow(unused, dead_code, unconditional_recursion)]

//@ requires forall |x: u32| f.requires((x,))
//@ ensures f.ensures((3,), result)
//~^ ERROR V0001: this postcondition
pub fn one_off<F: Fn(u32) -> u32>(f: F) -> u32 { f(4) }

/// A function that changes may give something else each time.
//@ requires forall |g: F| g.requires(())
//@ ensures f.ensures((), result)
//~^ ERROR V0001: this postcondition
pub fn second_call<F: FnMut() -> u32>(f: F) -> u32 { let mut f = f; f(); f() }

//@ requires forall |g: F| g.requires(())
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn stable<F: FnMut() -> u32>(f: F) -> bool { let mut f = f; f() == f() }

/// Nobody has said that it always gives the same: it may ask the world outside.
//@ requires forall |x: u32| f.requires((x,))
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn same<F: Fn(u32) -> u32>(f: F) -> bool { f(1) == f(1) }

pub fn unasked<F: Fn(u32) -> u32>(f: F) -> u32 { f(3) } //~ ERROR V0002: a precondition

//@ requires exists |x: u32| f.requires((x,))
pub fn some_other<F: Fn(u32) -> u32>(f: F) -> u32 { f(3) } //~ ERROR V0002: a precondition

/// What it gives says nothing of what it needs.
//@ requires forall |x: u32, y: u32| f.ensures((x,), y) ==> y <= x
pub fn inverted<F: Fn(u32) -> u32>(f: F) -> u32 { f(0) } //~ ERROR V0002: a precondition

//@ requires forall |x: u32| x < 100 ==> f.requires((x,))
//@ ensures f.ensures((99,), result)
pub fn at_99<F: FnOnce(u32) -> u32>(f: F) -> u32 { f(99) }

//@ ensures result == 8
//~^ ERROR V0001: this postcondition
pub fn wrong_relation() -> u32 { at_99(|x| x / 11) }

pub fn needs_little() -> u32 { at_99(|x| 98 - x) } //~ ERROR V0002: a precondition

//@ requires x < 50
pub fn small(x: u32) -> u32 { assert!(x < 50); x }

pub fn by_name() -> u32 { at_99(small) } //~ ERROR V0002: a precondition

pub fn breaks_contract() -> u32 {
    let f = |x: u32|
        //@ requires x < 10
        { assert!(x < 10); x };
    at_99(f) //~ ERROR V0002: a precondition
}

//@ requires f.requires(())
//@ ensures old(f).changes((), *f, result)
pub fn twice_said<F: FnMut() -> u32>(f: &mut F) -> u32 { f() }

//@ ensures result == 3
//~^ ERROR V0001: this postcondition
pub fn stale() -> u32 {
    let mut n = 0;
    let mut up = || { n += 1; n };
    twice_said(&mut up);
    twice_said(&mut up);
    n + 0
}

/// What a loop calls changes what the closure holds.
//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn looped() -> u32 {
    let mut n = 0;
    let mut up = |d: u32| if n < 100 { n += d; };
    let mut i = 0;
    while i < 3
    //@ invariant i <= 3
    //@ decreases 3 - i
    {
        up(1);
        i += 1;
    }
    n
}

pub struct Even { pub n: u32 }
//@ invariant Even: self.n % 2 == 0

//@ requires f.requires(())
pub fn half<F: FnOnce() -> Even>(f: F) -> u32 {
    let e = f();
    assert!(e.n % 2 == 0);
    e.n / 2
}

pub fn broken_invariant() -> u32 { half(|| Even { n: 3 }) } //~ ERROR V0002: a precondition
