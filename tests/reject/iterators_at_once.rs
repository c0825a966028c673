//# shows: all(&[4]) != false
//# shows: position(&[5, 7, 7], 7) != Some(2)
//# shows: collected(&[4]) != vec![4]
//# shows: largest(&[4, 9]) != Some(4)
//# shows: some(&[4], 9) != true
//# shows: rest(&[4, 9]) != 2
//# shows: skipped(&[4, 9]) != vec![4]
//# panics: total(&[200, 200])
//# panics: mapped(&[200])
//# panics: divided(&[0])
//# panics: no_size(&[1])
//! What must not be concluded of iterators, and what they can't be asked for.
#![allow(unused, dead_code, unconditional_recursion)]

//@ ensures result <==> forall |i: int| 0 <= i < v.len() ==> v[i] > 4
//~^ ERROR V0001: this postcondition
pub fn all(v: &[u8]) -> bool { v.iter().all(|x| *x > 3) }

//@ ensures match result { Some(n) => v[n] == k && n == 2, None => true }
//~^ ERROR V0001: this postcondition
pub fn position(v: &[u8], k: u8) -> Option<usize> { v.iter().position(|x| *x == k) }

//@ ensures result.len() == v.len() && forall |i: int| 0 <= i < v.len() ==> result[i] == v[i]
//~^ ERROR V0001: this postcondition
pub fn collected(v: &[u8]) -> Vec<u8> { v.iter().map(|x| *x / 2).collect() }

//@ ensures match result { Some(m) => v[0] == m, None => v.len() == 0 }
//~^ ERROR V0001: this postcondition
pub fn largest(v: &[u8]) -> Option<u8> { v.iter().copied().max() }

//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn some(v: &[u8], k: u8) -> bool { v.iter().any(|x| *x == k) }

/// What `any` has taken is gone.
//@ requires v.len() == 2
//@ ensures result == 2
//~^ ERROR V0001: this postcondition
pub fn rest(v: &[u8]) -> usize {
    let mut it = v.iter();
    it.any(|x| *x > 100);
    it.count()
}

//@ ensures result@ == v@.take(1)
//~^ ERROR V0001: this postcondition
pub fn skipped(v: &[u8]) -> Vec<u8> { v.iter().copied().skip(1).collect() }

pub fn total(v: &[u8]) -> u8 { v.iter().sum() } //~ ERROR V0002: a precondition

pub fn mapped(v: &[u8]) -> Vec<u8> { v.iter().map(|x| *x + 100).collect() } //~ ERROR V0002: a precondition

pub fn divided(v: &[u8]) -> bool { v.iter().any(|x| 10 / *x > 2) } //~ ERROR V0002: a precondition

pub fn no_size(v: &[u8]) -> usize { let mut n = 0; for w in v.windows(0) { n = w.len(); } n } //~ ERROR V0002: a precondition

pub fn again(v: &[u8]) -> bool { v.iter().all(|x| again(v)) } //~ ERROR U0002: where a function of its arguments

/// What a closure has changed is not a function of its arguments.
//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn changes(v: &[u8]) -> u32 {
    let mut n = 0u32;
    let all = v.iter().all(|x| { n = 5; n > 3 });
    n
}

/// Nobody knows how many there are.
pub fn endless() -> usize { (0u32..).count() } //~ ERROR U0002: what an iterator of the type

