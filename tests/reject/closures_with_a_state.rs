//# shows: stopped_early(&[7, 1]) != 2
//# shows: wrong_sum(&[1, 2]) != 4
//# panics: too_much(&[u32::MAX, 1])
//# shows: { let mut v = [1, 2]; written_later(&mut v); v[0] != 1 }
//# shows: { let mut v = [1, 2]; halved(&mut v); v[1] != 2 }
//# shows: by_reference(&[1, 2]) != 0
//# shows: backwards(&[1, 2]) != vec![1, 2]
//# shows: { let mut v = vec![1, 1]; dropped(&mut v) != v.len() }
//# shows: rest_of(&[7, 1]) != 0
//# shows: first_only(&[1, 2]) != 1
//# shows: { let mut v = [5, 5]; by_number(&mut v); v[1] != 0 }
//# shows: folded_from(&[1], 5) != 1
//# shows: { let mut v = [1, 2]; filled(&mut v); v[1] != 1 }
//# shows: every_second(&[1, 2, 3]) != 3
//# shows: none_of_these(&[]) != 5
//# panics: comes_to_much(&[100; 3])
//! What must not be concluded of closures that change what they hold.
#![allow(unused)]

pub fn wrong_at_first(v: &[u32]) -> usize {
    let mut n = 1;
    v.iter().for_each(|_|
        //@ invariant n == seen.len()
        //~^ ERROR V0007: this invariant
        n += 1);
    n
}

pub fn not_kept(v: &[u32]) -> usize {
    let mut n = 0;
    v.iter().for_each(|x|
        //@ invariant n == seen.len()
        //~^ ERROR V0008: this invariant
        if *x > 3 { n += 1; });
    n
}

/// What it is of the elements before the one at which it stopped, it may not be of all.
//@ ensures result == v.len()
//~^ ERROR V0001: this postcondition
pub fn stopped_early(v: &[u32]) -> usize {
    let mut n = 0;
    v.iter().any(|x|
        //@ invariant n == seen.len()
        {
            n += 1;
            *x == 7
        });
    n
}

//@ requires v.len() <= 10 && forall |i: int| 0 <= i < v.len() ==> v[i] <= 100
//@ ensures result == v@.sum() + 1
//~^ ERROR V0001: this postcondition
pub fn wrong_sum(v: &[u32]) -> u32 {
    let mut sum = 0;
    v.iter().for_each(|x|
        //@ invariant sum == seen.sum() && sum <= 100 * seen.len()
        sum += *x);
    sum
}

pub fn too_much(v: &[u32]) -> u32 {
    let mut sum = 0;
    v.iter().for_each(|x| sum += *x); //~ ERROR V0003: this
    sum
}

/// A reference that the closure keeps may be written later.
//@ ensures v[0] == old(v)[0]
//~^ ERROR V0001: this postcondition
pub fn written_later(v: &mut [u32; 2]) {
    let mut kept: Vec<&mut u32> = Vec::new();
    v.iter_mut().for_each(|x| kept.push(x));
    for x in kept {
        *x = 9;
    }
}

//@ ensures forall |i: int| 0 <= i < v.len() ==> v[i] == old(v)[i]
//~^ ERROR V0001: this postcondition
pub fn halved(v: &mut [u32]) {
    v.iter_mut().for_each(|x| *x /= 2);
}

//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn by_reference(v: &[u32]) -> usize {
    let mut n = 0;
    let mut count = |_: &u32|
        //@ invariant n == old(n) + seen.len()
        n += 1;
    v.iter().for_each(&mut count);
    n
}

//@ ensures result@ == v@
//~^ ERROR V0001: this postcondition
pub fn backwards(v: &[u32]) -> Vec<u32> {
    let mut w = Vec::new();
    v.iter().rev().for_each(|x|
        //@ invariant w@ == seen
        w.push(*x));
    w
}

//@ ensures result == v.len()
//~^ ERROR V0001: this postcondition
pub fn dropped(v: &mut Vec<u32>) -> usize {
    let mut n = 0;
    v.retain(|x|
        //@ invariant n == seen.len()
        {
            n += 1;
            *x > 1
        });
    n
}

//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn rest_of(v: &[u32]) -> usize {
    let mut n = 0;
    let mut it = v.iter();
    it.all(|x| {
        n = 1;
        *x != 7
    });
    it.count()
}

//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn first_only(v: &[u32]) -> usize {
    let mut n = 0;
    v.iter().for_each(|_|
        //@ invariant n == seen.len()
        n += 1);
    n
}

//@ ensures forall |i: int| 0 <= i < v.len() ==> v[i] == 0
//~^ ERROR V0001: this postcondition
pub fn by_number(v: &mut [usize]) {
    v.iter_mut().enumerate().for_each(|(i, x)| *x = i);
}

//@ requires v.len() <= 10
//@ ensures result == v@.sum()
//~^ ERROR V0001: this postcondition
pub fn folded_from(v: &[u8], start: u32) -> u64 {
    v.iter().fold(start as u64, |sum, x|
        //@ invariant sum == old(sum) + seen.sum() && sum <= u32::MAX + 255 * seen.len()
        sum + *x as u64)
}

pub fn folded_wrongly(v: &[u8]) -> u64 {
    v.iter().fold(1, |sum, x|
        //@ invariant sum == seen.sum() && sum <= 255 * seen.len()
        //~^ ERROR V0007: this invariant
        sum + *x as u64)
}

//@ requires v.len() == 2
//@ ensures v[1] == 1
//~^ ERROR V0001: this postcondition
pub fn filled(v: &mut [u8]) {
    let mut n = 0;
    v.fill_with(||
        //@ invariant n == seen.len()
        {
            n += 1;
            n
        });
}

//@ ensures result == v.len()
//~^ ERROR V0001: this postcondition
pub fn every_second(v: &[u32]) -> usize {
    let mut n = 0;
    v.iter().step_by(2).for_each(|_|
        //@ invariant n == seen.len()
        n += 1);
    n
}

/// What it was before the first call, `old` says; not what it was before the last one.
pub fn later(v: &[u32]) -> usize {
    let mut n = 0;
    v.iter().for_each(|_|
        //@ invariant n <= old(n)
        //~^ ERROR V0008: this invariant
        n += 1);
    n
}

/// What the closure does not use may have changed before it is called.
pub fn changed_before(v: &[u32]) -> usize {
    let mut limit = 5;
    let mut n = 0;
    let count = |_: &u32|
        //@ invariant limit == 5
        //~^ ERROR V0007: this invariant
        n += 0;
    limit += 1;
    v.iter().for_each(count);
    n + limit
}

//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn none_of_these(v: &[u32]) -> usize {
    let mut n = 0;
    let m = 5;
    v.iter().for_each(|_|
        //@ invariant m == 5
        n = m);
    n
}

pub fn again(v: &[u32]) {
    v.iter().for_each(|_| again(v)); //~ ERROR V0011: nothing says why this recursion ends
}

pub fn comes_to_much(v: &[u8]) -> u8 {
    v.iter().try_fold(0u8, |sum, x| Some(sum + *x)).unwrap_or(0) //~ ERROR V0003: this
}

pub fn given_to_another(v: &mut [u32]) {
    let mut n = 0u64;
    v.sort_by_key(|x| //~ ERROR U0002: a call of
        //@ invariant n == seen.len()
        {
            n = n.wrapping_add(1);
            *x
        });
}

pub fn kept_for_later(v: &[u32]) -> usize {
    let mut n = 0u64;
    v.iter().map(|x|
        //@ invariant n == 77 //~ ERROR V0007: this invariant of a closure
        {
            n = n.wrapping_add(1);
            *x
        }).count()
}

//@ requires forall |x: u32| f.requires((x,))
pub fn called<F: FnMut(u32)>(mut f: F) { f(1) }

pub fn given_to_ones_own() {
    let mut n = 0u64;
    called(|_|
        //@ invariant n == seen.len()
        //~^ ERROR U0002: an invariant of a closure that no function of the library calls in a loop
        n = n.wrapping_add(1));
}

pub fn called_here() -> u32 {
    let mut n = 0;
    let mut f = |x: u32|
        //@ invariant n == 77 && seen.len() == 5
        //~^ ERROR U0002: an invariant of a closure that no function of the library calls in a loop
        n += x;
    f(1);
    n
}

pub fn called_once(given: Option<u32>) -> u32 {
    let mut n = 0;
    given.map(|x|
        //@ invariant n == 77
        //~^ ERROR U0002: an invariant of a closure that no function of the library calls in a loop
        n = x);
    n
}

pub fn never_called() {
    let f = |x: u32|
        //@ invariant seen.len() == 5
        //~^ ERROR U0002: an invariant of a closure that no function of the library calls in a loop
        {};
}

/// One stands in the other.
pub fn inside(v: &[u32]) {
    v.iter().for_each(|x| {
        let f = |y: u32|
            //@ invariant seen.len() == 5
            //~^ ERROR U0002: an invariant of a closure that no function of the library calls in a loop
            {};
        f(*x)
    });
}
