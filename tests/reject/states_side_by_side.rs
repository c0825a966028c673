//! How often `zip` asks iterators that can be got by number is its own business: closures with a state would show it.
#![allow(unused)]

//@ ensures result >= 3
pub fn asked_once_more() -> usize {
    let mut n = 0usize;
    let (a, b) = ([1u8, 2, 3], [1u8, 2]);
    let mut it = a.iter().map(|x| { n += 1; x }).zip(b.iter());
    it.next(); //~ ERROR U0002: a closure that changes what it holds, in one of two iterators side by side (`zip`)
    it.next();
    it.next();
    n
}

//@ ensures result == 2
pub fn not_asked_once_more() -> usize {
    let mut n = 0usize;
    let (a, b) = ([1u8, 2, 3], [1u8, 2]);
    let mut it = core::iter::zip(a.iter().copied().map(|x| { n += 1; x }).enumerate(), b.iter());
    it.next(); //~ ERROR U0002: a closure that changes what it holds, in one of two iterators side by side (`zip`)
    it.next();
    it.next();
    n
}

//@ ensures result == 3
pub fn in_a_loop() -> usize {
    let mut n = 0usize;
    let (a, b) = ([1u8, 2, 3], [1u8, 2]);
    for (x, y) in a.iter().map(|x| //~ ERROR U0002: a closure that changes what it holds, in one of two iterators
        //@ invariant n == seen.len()
        { n += 1; x }).zip(b.iter()) {}
    n
}

pub fn of_the_second_from_the_back() -> usize {
    let mut n = 0usize;
    let (a, b) = ([1u8, 2], [1u8, 2, 3]);
    let mut it = a.iter().zip(b.iter().map(|x| { n += 1; x }));
    it.next_back(); //~ ERROR U0002: a closure that changes what it holds, in one of two iterators side by side (`zip`)
    n
}

pub fn by_a_mutable_borrow() -> usize {
    let mut n = 0usize;
    let mut f = |x: &u8| { n += 1; *x };
    let (a, b) = ([1u8, 2, 3], [1u8, 2]);
    let mut it = a.iter().map(&mut f).zip(b.iter());
    it.next(); //~ ERROR U0002: a closure that changes what it holds, in one of two iterators side by side (`zip`)
    n
}

pub fn collected() -> usize {
    let mut n = 0usize;
    let (a, b) = ([1u8, 2, 3], [1u8, 2]);
    let v: Vec<(u8, &u8)> = a.iter().map(|x| { n = 1; *x }).zip(b.iter()).collect(); //~ ERROR U0002: a closure
    n
}

//@ ensures result == 2
pub fn of_the_second() -> usize {
    let mut n = 0usize;
    let (a, b) = ([1u8, 2], [1u8, 2, 3]);
    let mut it = a.iter().zip(b.iter().map(|x| { n += 1; x }));
    it.next();
    it.next();
    it.next();
    n
}

//@ ensures result == 2
pub fn behind_it() -> usize {
    let mut n = 0usize;
    let (a, b) = ([1u8, 2, 3], [1u8, 2]);
    let mut it = a.iter().zip(b.iter()).map(|x| { n += 1; x });
    it.next();
    it.next();
    it.next();
    n
}

pub fn without_a_state(a: &[u8], b: &[u8]) {
    for (x, y) in a.iter().map(|x| *x / 2).zip(b.iter()) {
        assert!(x < 128);
    }
}
