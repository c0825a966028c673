//! Where a function may panic, what destructors find keeps the invariants of its type.
#![allow(unused, unconditional_panic)]

pub struct S {
    i: usize,
}
//@ invariant S: self.i < 4

impl Drop for S {
    fn drop(&mut self) {
        if self.i >= 4 {
            unsafe { core::hint::unreachable_unchecked() }
        }
    }
}

impl S {
    pub fn set(&mut self, x: usize) {
        self.i = x % 4;
    }
}

/// Its destructor looks at what it refers to.
pub struct Guard<'a> {
    s: &'a mut S,
}

impl<'a> Drop for Guard<'a> {
    fn drop(&mut self) {
        let table = [0u8; 4];
        let _found = table[self.s.i];
    }
}

//@ panics c
pub fn may(c: bool) {
    if c {
        panic!();
    }
}

//@ panics x == 255
pub fn in_order_again(x: u8) -> u8 {
    let mut s = S { i: 0 };
    s.i = 9;
    s.i = 0;
    x + 1
}

//@ panics x == 255
pub fn lent_and_ended(x: u8) -> u8 {
    let mut s = S { i: 0 };
    let r = &mut s;
    r.i += 1;
    x + 1
}

//@ panics x == 255
pub fn a_borrow_that_waits(s: &mut S, x: u8) {
    s.set((x + 1) as usize)
}

//@ panics c
pub fn lent_to_a_callee(c: bool) {
    let mut s = S { i: 1 };
    changed(&mut s, c);
}

//@ panics c
pub fn changed(s: &mut S, c: bool) {
    s.i = 3;
    may(c);
    s.i = 0;
}

//@ panics c
pub fn by_a_guard(s: &mut S, c: bool) {
    let guard = Guard { s };
    guard.s.i = 3;
    may(c);
    guard.s.i = 1;
}

//@ panics c
pub fn by_a_closure(c: bool) {
    let mut s = S { i: 0 };
    let mut f = || {
        s.i = 3;
        may(c);
        s.i = 0;
    };
    f();
}

//@ panics c
pub fn by_a_pointer(c: bool) {
    let mut s = S { i: 0 };
    let p = &mut s as *mut S;
    unsafe { (*p).i = 2 }
    may(c);
    unsafe { (*p).i = 0 }
}

//@ panics v.len() > 3
pub fn elements(v: &mut Vec<S>) {
    if v.len() > 3 {
        panic!()
    }
    v.push(S { i: 1 });
}

//@ panics i >= v.len()
pub fn an_element(v: &mut [S], i: usize) {
    v[i].i = 0;
}

//@ panics true
pub fn of_any_type<T>(t: T, c: bool) -> T {
    if c { panic!() } else { t }
}

/// Nobody looks at it while a panic unwinds.
#[derive(Clone, Copy)]
pub struct Plain {
    i: usize,
}
//@ invariant Plain: self.i < 4

//@ panics c
pub fn without_a_destructor(c: bool) -> Plain {
    let mut p = Plain { i: 0 };
    p.i = 9;
    may(c);
    p.i = 1;
    p
}

fn main() {
    println!("{}", in_order_again(4));
    by_a_closure(false);
    lent_to_a_callee(false);
}
