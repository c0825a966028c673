//! What is found for one number of an `each` is not the same for all of them, and not known of numbers outside.
//# panics: said_outside()
//# shows: alike() != 1
#[derive(Clone, Copy)]
pub struct Pair {
    a: u32,
    b: u32,
}

/*@
predicate numbers(t: *mut u32, n: int, s: Seq<u32>) { s.len() == n ** each |i: int| 0 <= i < n: t.add(i) |-> s[i] }
predicate pairs(t: *mut Pair, n: int, s: Seq<Pair>) { s.len() == n ** each |i: int| 0 <= i < n: t.add(i) |-> s[i] }
predicate options(t: *mut Option<u32>, n: int, s: Seq<Option<u32>>) {
    s.len() == n ** each |i: int| 0 <= i < n: t.add(i) |-> s[i]
}
predicate odd_ones(t: *mut u32, n: int, s: Seq<u32>) {
    s.len() == n ** each |i: int| 0 <= i < n: (if i % 2 == 0 { true } else { t.add(i) |-> s[i] })
}
predicate small_or_large(t: *mut u32, small: bool) {
    if small { exists |v: u32| t |-> v ** v < 5 } else { exists |v: u32| t |-> v ** v > 50 }
}
@*/

//@ requires each |i: int| 0 <= i < n: (exists |v: u32| t.add(i) |-> v ** v > 10)
//@ ensures exists |s: Seq<u32>| numbers(t, n as int, s) ** s[n as int] > 10
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn beyond(t: *mut u32, n: usize) {}

//@ requires each |i: int| 0 <= i < n: (exists |v: u32| t.add(i) |-> v ** v > 10)
//@ ensures exists |s: Seq<u32>| numbers(t, n as int, s) ** false
//~^ ERROR V0001: this postcondition may not hold
unsafe fn contradiction(t: *mut u32, n: usize) {}

pub fn said_outside() {
    let mut x = 11u32;
    let p = &raw mut x;
    unsafe { contradiction(p, 1) };
    assert!(false);
}

//@ requires each |i: int| 0 <= i < n: (exists |x: u32, y: u32| t.add(i) |-> Pair { a: x, b: y })
//@ ensures exists |s: Seq<Pair>| pairs(t, n as int, s) ** (n > 1 ==> s[0] == s[1])
//~^ ERROR V0001: this postcondition may not hold
unsafe fn of_structs(t: *mut Pair, n: usize) {}

//@ requires pairs(t, n as int, ?s) ** n > 1 ** s[0] == s[1]
//@ ensures pairs(t, n as int, s) ** result == s[0].a
unsafe fn second(t: *mut Pair, n: usize) -> u32 {
    (*t.add(1)).a
}

//@ ensures result == 1
//~^ ERROR V0001: this postcondition may not hold
pub fn alike() -> u32 {
    let mut v = [Pair { a: 1, b: 2 }, Pair { a: 3, b: 4 }];
    let p = &raw mut v as *mut Pair;
    unsafe {
        of_structs(p, 2);
        let found = second(p, 2);
        let _ = (*p).a;
        found
    }
}

//@ requires each |i: int| 0 <= i < n: (exists |x: u32| t.add(i) |-> Some(x))
//@ ensures exists |s: Seq<Option<u32>>| options(t, n as int, s) ** (n > 1 ==> s[0] == s[1])
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn of_options(t: *mut Option<u32>, n: usize) {}

//@ requires each |i: int| 0 <= i < n: (exists |x: u32, y: u32| t.add(i) |-> ((x + y) as u32))
//@ ensures exists |s: Seq<u32>| numbers(t, n as int, s) ** (n > 1 ==> s[0] == s[1])
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn of_sums(t: *mut u32, n: usize) {}

//@ requires each |i: int| 0 <= i < n: (exists |x: u32, y: u32| t.add(i) |-> (if x < y { x } else { y }))
//@ ensures exists |s: Seq<u32>| numbers(t, n as int, s) ** (n > 1 ==> s[0] == s[1])
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn of_cases(t: *mut u32, n: usize) {}

//@ requires each |i: int| 0 <= i < n: small_or_large(t.add(i), i < k)
//@ ensures exists |s: Seq<u32>| numbers(t, n as int, s) ** (n > 1 && k > 1 ==> s[0] == s[1])
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn of_predicates(t: *mut u32, n: usize, k: usize) {}

//@ requires each |i: int| 0 <= i < n: (if i % 2 == 0 { true } else { exists |v: u32| t.add(i) |-> v })
//@ ensures exists |s: Seq<u32>| odd_ones(t, n as int, s) ** (n > 3 ==> s[1] == s[3])
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn of_some(t: *mut u32, n: usize) {}
