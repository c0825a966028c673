//! What a panic leaves behind breaks the invariant that a destructor relies on.
//# undefined: in_a_variable(255)
//# undefined: by_its_owner(4)
//# undefined: before_a_call(true)
//# undefined: by_a_guard(&mut S { i: 0 }, true)
//# undefined: in_a_closure(true)
//# undefined: by_a_pointer(true)
//# undefined: of_many(&mut vec![S { i: 0 }])
//# undefined: part_of_a_whole(true)
//# undefined: moved_away_perhaps(false)
//# undefined: changed_by_a_guard(true)
#![allow(unused)]

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

//@ panics c
pub fn may(c: bool) {
    if c {
        panic!();
    }
}

//@ panics x == 255
pub fn in_a_variable(x: u8) -> u8 {
    let mut s = S { i: 0 };
    s.i = 9;
    let y = x + 1; //~ ERROR V0018: where this may panic
    s.i = 0;
    y
}

//@ panics i >= 3
pub fn behind_a_reference(s: &mut S, i: usize) -> u8 {
    s.i += 10;
    let found = [1, 2, 3][i]; //~ ERROR V0018: where this may panic
    s.i -= 10;
    found
}

//@ panics true
pub fn by_its_owner(i: usize) -> u8 {
    let mut s = S { i: 0 };
    behind_a_reference(&mut s, i)
}

//@ panics c
pub fn before_a_call(c: bool) {
    let mut s = S { i: 0 };
    s.i = 9;
    may(c); //~ ERROR V0018: where this may panic
    s.i = 0;
}

/// Its destructor looks at what it refers to.
pub struct Guard<'a> {
    s: &'a mut S,
}

impl<'a> Drop for Guard<'a> {
    fn drop(&mut self) {
        if self.s.i >= 4 {
            unsafe { core::hint::unreachable_unchecked() }
        }
    }
}

//@ panics c
pub fn by_a_guard(s: &mut S, c: bool) {
    let guard = Guard { s };
    guard.s.i = 9;
    may(c); //~ ERROR V0018: where this may panic
    guard.s.i = 0;
}

//@ panics c
pub fn in_a_closure(c: bool) {
    let mut s = S { i: 0 };
    let mut f = || {
        s.i = 9;
        may(c); //~ ERROR V0018: where this may panic
        s.i = 0;
    };
    f();
}

//@ panics c
pub fn by_a_pointer(c: bool) {
    let mut s = S { i: 0 };
    let p = &mut s as *mut S;
    unsafe { (*p).i = 9 }
    may(c); //~ ERROR V0018: where this may panic
    unsafe { (*p).i = 0 }
}

//@ panics v.len() == 1
pub fn of_many(v: &mut Vec<S>) {
    if v.len() == 1 {
        v[0].i = 9;
        panic!() //~ ERROR V0018: where this may panic
    }
}

pub struct Whole {
    s: S,
    k: usize,
}
//@ invariant Whole: self.k <= self.s.i

impl Drop for Whole {
    fn drop(&mut self) {
        if self.k > self.s.i {
            unsafe { core::hint::unreachable_unchecked() }
        }
    }
}

//@ panics c
pub fn part_of_a_whole(c: bool) {
    let mut whole = Whole { s: S { i: 1 }, k: 1 };
    whole.s.i = 0;
    may(c); //~ ERROR V0018: where this may panic
    whole.k = 0;
}

//@ panics true
pub fn moved_away_perhaps(c: bool) {
    let mut s = S { i: 0 };
    s.i = 9;
    if c {
        s.i = 0;
        drop(s);
    }
    panic!(); //~ ERROR U0002: a `S` that may have been moved away where this may panic,
}

/// Its destructor changes what it refers to.
pub struct Reset<'a> {
    s: &'a mut S,
}

impl<'a> Drop for Reset<'a> {
    fn drop(&mut self) {
        self.s.i = 0;
    }
}

//@ panics c
pub fn changed_by_a_guard(c: bool) {
    let mut whole = Whole { s: S { i: 1 }, k: 1 };
    {
        let reset = Reset { s: &mut whole.s };
        may(c); //~ ERROR U0002: a `Reset`, whose destructor may change a part of what has an invariant, where this may panic,
    }
    whole.k = 0;
}
