//! Two pointers to one place, and parts of a permission.
//# undefined: { let mut a = [1u8, 2]; let p = a.as_mut_ptr(); unsafe { ends_where_it_begins(p, std::ptr::null_mut::<u8>()) } }
//# shows: { let mut x = 7u8; let p = &mut x as *mut u8; (unsafe { changed_by_the_other(p, p) }) != 7 }
//# shows: { let mut x = 7u8; unsafe { written_with_half(&mut x) }; x } != 7
//# shows: { let (mut x, mut y) = (1u8, 2u8); unsafe { the_chosen_one(&mut x, &mut y, true) }; y } != 2
//# shows: { let (mut x, mut y) = (1u8, 2u8); unsafe { exchanged(&mut x, &mut y, true) }; x } != 1
//# shows: { let p = Box::into_raw(Box::new(())); unsafe { without_a_size(p, p) } }
#![allow(unused)]

//@ requires p |-> ?v
//@ ensures p |-> 0 ** result == v
pub unsafe fn taken(p: *mut u8) -> u8 {
    let v = *p;
    *p = 0;
    v
}

//@ requires p |-> ?v ** q |-> ?w
//@ ensures p |-> 0 ** q |-> w ** result == v
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn another_is_changed(p: *mut u8, q: *mut u8) -> u8 {
    let v = taken(p);
    taken(q);
    v
}

//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn one_for_two(p: *mut u8) -> u8 {
    another_is_changed(p, p) //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ requires p |-> ?v
//@ ensures p |-> _ ** result == v
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn changed_by_the_other(p: *mut u8, q: *mut u8) -> u8 {
    if p == q {
        *p = 8;
    }
    *p
}

//@ requires p |->{1/2} ?v
//@ ensures p |->{1/2} v
pub unsafe fn written_with_half(p: *mut u8) {
    *p = 8; //~ ERROR V0023: this memory may be read here, and not written
}

//@ requires p |->{1/2} ?v ** q |->{1/2} ?w
//@ ensures p |->{1/2} v ** q |->{1/2} w
pub unsafe fn halves(p: *mut u8, q: *mut u8) {}

//@ requires p |->{1/2} ?v
//@ ensures p |->{1/2} v
pub unsafe fn one_half_for_two(p: *mut u8) {
    halves(p, p); //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ requires p |->{1/2} ?v ** q |->{1/2} ?w
//@ ensures p |->{1/2} v ** q |->{1/2} w ** p != q
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn halves_may_be_of_one(p: *mut u8, q: *mut u8) {}

//@ requires p |-> ?v ** q |-> ?w
//@ ensures p |-> v ** q |-> w ** p != q
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn of_any_size<T>(p: *mut T, q: *mut T) {}

//@ requires p |-> ?v ** q |-> ?w
//@ ensures p |-> v ** q |-> w ** !result
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn without_a_size(p: *mut (), q: *mut ()) -> bool {
    p == q
}

//@ requires p |->[n] ?v ** q |->[m] ?w
//@ ensures p |->[n] v ** q |->[m] w ** p != q
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn blocks_of_nothing(p: *mut u8, q: *mut u8, n: usize, m: usize) {}

//@ requires p |->[n] ?v ** q |-> ?w
//@ ensures p |->[n] v ** q |-> w ** q != p.add(n)
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn one_behind_the_other(p: *mut u8, q: *mut u8, n: usize) {}

//@ requires p |->[2] ?v
//@ ensures p |->[2] v
pub unsafe fn ends_where_it_begins(p: *mut u8, q: *mut u8) -> u8 {
    if p.add(2) == q { 0 } else { *q } //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v ** q |-> ?w
//@ ensures p |-> _ ** q |-> w
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn the_chosen_one(p: *mut u8, q: *mut u8, c: bool) {
    let r = if c { q } else { p };
    *r = 7;
}

//@ requires p |-> ?v ** q |-> ?w
//@ ensures p |-> v ** q |-> w
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn exchanged(p: *mut u8, q: *mut u8, c: bool) {
    let (r, s) = if c { (p, q) } else { (q, p) };
    let v = *r;
    *r = *s;
    *s = v;
}

//@ requires if c { p |-> 1 } else { q |-> 1 }
//@ ensures if c { p |-> 1 } else { q |-> 1 }
pub unsafe fn the_one_that_is_there(p: *mut u8, q: *mut u8, c: bool) -> u8 {
    *q //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires match o { Some(p) => p |-> 1, None => true }
//@ ensures match o { Some(p) => p |-> 2, None => true }
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn behind_an_option(o: Option<*mut u8>) -> u8 {
    match o {
        Some(p) => *p,
        None => 0,
    }
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn found_again_by_its_number(p: *mut u8) -> u8 {
    let n = p as usize;
    *(n as *mut u8) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn at_one_address(p: *mut u8, q: *mut u8) -> u8 {
    if p == q { *q } else { 0 } //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn neither_above_nor_below(p: *mut u8, q: *mut u8) -> u8 {
    if p <= q && q <= p { *q } else { 0 } //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn found_in_an_array(p: *mut u8, q: *mut u8) -> u8 {
    if [p].contains(&q) { *q } else { 0 } //~ ERROR V0022: nothing says that this memory may be accessed here
}
