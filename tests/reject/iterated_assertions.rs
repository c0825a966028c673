//! What `each` does not give: more numbers, other contents, one memory twice.
//# undefined: { let mut a = [0u8; 3]; unsafe { beyond(a.as_mut_ptr(), 3) } }
//# undefined: { let mut a = [0u8; 3]; unsafe { asked_for_more(a.as_mut_ptr(), 3) } }
//# shows: { let mut a = [0u8; 4]; unsafe { changed(a.as_mut_ptr(), 4) }; a[2] != 0 }
//# shows: { let mut a = [0u8; 4]; unsafe { another(a.as_mut_ptr(), 4) }; a[1] != 9 }

//@ requires n > 0 ** each |i: int| 0 <= i < n: p.add(i) |-> 0
//@ ensures each |i: int| 0 <= i < n: p.add(i) |-> 0
pub unsafe fn beyond(p: *mut u8, n: usize) {
    *p.add(n) = 0; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires each |i: int| 0 <= i <= n: p.add(i) |-> 0
//@ ensures each |i: int| 0 <= i <= n: p.add(i) |-> 0
unsafe fn last(p: *mut u8, n: usize) {
    *p.add(n) = 0;
}

//@ requires each |i: int| 0 <= i < n: p.add(i) |-> 0
//@ ensures each |i: int| 0 <= i < n: p.add(i) |-> 0
pub unsafe fn asked_for_more(p: *mut u8, n: usize) {
    last(p, n); //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ requires n > 3 ** each |i: int| 0 <= i < n: p.add(i) |-> 0
//@ ensures each |i: int| 0 <= i < n: p.add(i) |-> 0
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn changed(p: *mut u8, n: usize) {
    *p.add(2) = 1;
}

/*@
predicate bytes(p: *mut u8, n: int, s: Seq<u8>) { s.len() == n ** each |i: int| 0 <= i < n: p.add(i) |-> s[i] }
//~^ ERROR V0001: this postcondition may not hold
//~^^ ERROR V0001: this postcondition may not hold
@*/

//@ requires n > 3 ** bytes(p, n, ?s)
//@ ensures bytes(p, n, s.update(1, 9))
pub unsafe fn another(p: *mut u8, n: usize) {
    *p.add(2) = 9;
}

//@ requires n > 3 ** bytes(p, n, ?s)
//@ ensures exists |t: Seq<u8>| bytes(p, n, t) ** t == s
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn found_again(p: *mut u8, n: usize) {
    *p.add(2) = 9;
}

//@ requires n > 3 ** each |i: int| 0 <= i < n: exists |v: u8| p.add(i) |-> v ** v < 7
//@ ensures exists |t: Seq<u8>| bytes(p, n, t) ** forall |i: int| 0 <= i < n ==> t[i] < 6
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn of_other_values(p: *mut u8, n: usize) {}

//@ requires each |i: int| 0 <= i < n: exists |v: u8| p.add(i) |-> v ** v < 7
//@ ensures each |i: int| 0 <= i < n: exists |v: u8| p.add(i) |-> v ** v < 6
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn smaller(p: *mut u8, n: usize) {}

//@ requires each |i: int| 0 <= i < n: p.add(i) |-> 0
//@ ensures each |i: int| 1 <= i < n: p.add(i) |-> 0
pub unsafe fn lost(p: *mut u8, n: usize) {} //~ ERROR V0025: a permission is lost here

//@ requires each |i: int| 0 <= i < n: p.add(i) |-> 0
//@ ensures (each |i: int| 0 <= i < k: p.add(i) |-> 0) ** each |i: int| k <= i < n: p.add(i) |-> 0
pub unsafe fn parted_anywhere(p: *mut u8, n: usize, k: usize) {} //~ ERROR V0022: a permission is asked for that is not

//@ requires k <= n ** each |i: int| 0 <= i < n: p.add(i) |-> 0
//@ ensures (each |i: int| 0 <= i <= k: p.add(i) |-> 0) ** each |i: int| k <= i < n: p.add(i) |-> 0
pub unsafe fn overlapping(p: *mut u8, n: usize, k: usize) {} //~ ERROR V0022: a permission is asked for that is not

//@ requires each |i: int| 5 <= i < b: p.add(i) |-> 0
//@ ensures (each |i: int| 5 <= i < c: p.add(i) |-> 0) ** each |i: int| c <= i < b: p.add(i) |-> 0
pub unsafe fn out_of_nothing(p: *mut u8, b: usize, c: usize) {} //~ ERROR V0022: a permission is asked for that is not

//@ requires b < a ** each |i: int| a <= i < b: p.add(i) |-> 0
//@ ensures each |i: int| b <= i < a: p.add(i) |-> 0
pub unsafe fn backwards(p: *mut u8, a: usize, b: usize) {} //~ ERROR V0022: a permission is asked for that is not

//@ requires p |-> 0
//@ ensures each |i: int| 0 <= i < 2: p |-> 0
pub unsafe fn one_twice(p: *mut u8) {} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires each |i: int| 0 <= i < n: p.add(i) |->{1/2} 0
//@ ensures each |i: int| 0 <= i < n: p.add(i) |-> 0
pub unsafe fn whole_of_halves(p: *mut u8, n: usize) {} //~ ERROR V0022: a larger fraction of a permission

//@ requires p |->[4] ?s
//@ ensures each |i: int| 0 <= i < 4: p.add(i) |-> s[3 - i]
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn reversed(p: *mut u8) {}

//@ requires p |->[n] ?s
//@ ensures each |i: int| 0 <= i < n: exists |v: u8| p.add(i) |-> v ** v < 7
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn block_of_small_values(p: *mut u8, n: usize) {}

//@ requires p |->[n] ?s
//@ ensures each |i: int| 0 <= i <= n: p.add(i) |-> _
pub unsafe fn longer_than_the_block(p: *mut u8, n: usize) {} //~ ERROR V0022: a permission is asked for that is not

//@ requires each |i: int| 0 <= i < n: p.add(i) |-> (i % 10) as u8
//@ ensures exists |s: Seq<u8>| p |->[n] s ** forall |i: int| 0 <= i < n ==> s[i] < 9
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn row_of_digits(p: *mut u8, n: usize) {}

//@ requires n > 4 ** each |i: int| 0 <= i < n: p.add(2 * i) |-> 0
//@ ensures p |->[n] _
pub unsafe fn every_other_one(p: *mut u8, n: usize) {} //~ ERROR V0022: a permission is asked for that is not owned

//@ requires each |i: int| 0 <= i < n && i % 2 == 0: p.add(i) |-> 0
//@ ensures each |i: int| 0 <= i < n: p.add(i) |-> 0
pub unsafe fn even_ones(p: *mut u8, n: usize) {} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires k < n ** each |i: int| 0 <= i < n && i != k: p.add(i) |-> 0
//@ ensures each |i: int| 0 <= i < n && i != k: p.add(i) |-> 0
pub unsafe fn the_one_left_out(p: *mut u8, n: usize, k: usize) {
    *p.add(k) = 0; //~ ERROR V0022: nothing says that this memory may be accessed here
    //~^ ERROR V0026: this pointer may leave the memory
}
