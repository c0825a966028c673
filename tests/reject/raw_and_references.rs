//! Raw pointers made of references that are used too long, and references made of raw pointers.
//# shows: local() != 3
//# undefined: dropped()
//# undefined: grown()
//# undefined: behind_its_end()

//@ ensures result == 3
//~^ ERROR V0001: this postcondition
pub fn local() -> u32 {
    let mut x = 3;
    let p = &mut x as *mut u32;
    unsafe { *p = 7 };
    x
}

//@ ensures result == 9
pub fn in_turns() -> u32 {
    let mut x = 3;
    let p = &raw mut x;
    x = 9;
    unsafe { *p = 8 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    x
}

//@ ensures result |-> 3
pub fn of_a_local() -> *mut u32 {
    let mut x = 3;
    &raw mut x //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ ensures exists |v: u32| result |-> v
pub fn of_a_parameter(x: &mut u32) -> *mut u32 {
    x as *mut u32 //~ ERROR V0022: a permission is asked for that is not owned here
}

pub fn dropped() -> u32 {
    let mut b = Box::new(3u32);
    let p = &mut *b as *mut u32;
    drop(b);
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub struct Pair {
    a: u32,
    b: Vec<u32>,
}

pub fn moved() -> u32 {
    let mut x = Pair { a: 1, b: Vec::new() };
    let p = &mut x.a as *mut u32;
    let y = x;
    unsafe { *p = 2 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    y.a
}

//@ requires p |-> ?v
//@ ensures p |-> 5
pub unsafe fn while_it_is_lent(p: *mut u32) -> u32 {
    let r = &mut *p;
    let x = *p; //~ ERROR V0022: nothing says that this memory may be accessed here
    *r = 5;
    x
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn kept<'a>(p: *mut u32) -> &'a mut u32 { //~ ERROR V0022: a permission is asked for that is not owned here
    &mut *p
}

//@ requires p |-> ?v
pub unsafe fn taken_along<'a>(p: *mut u32) -> &'a mut u32 { //~ ERROR V0025: a permission is lost here
    &mut *p
}

pub fn changed_in_a_loop(n: u32) -> u32 {
    let mut x = 0;
    let p = &raw mut x;
    let mut i = 0;
    while i < n //~ ERROR V0022: a permission is asked for that is not owned here
    //@ invariant p |-> i ** i <= n
    //@ decreases n - i
    {
        x = 5;
        i += 1;
    }
    unsafe { *p }
}

pub fn owed_twice(x: &mut u32) -> u32 {
    let p = x as *mut u32;
    let q = x as *mut u32;
    unsafe {
        *q = 1;
        *p = 2; //~ ERROR V0022: nothing says that this memory may be accessed here
        *q
    }
}

//@ requires q |-> ?v
//@ ensures q |-> 1
pub unsafe fn through_both(q: *mut u32) {
    let r = &mut *q;
    let p = r as *mut u32;
    *q = 1; //~ ERROR V0022: nothing says that this memory may be accessed here
    *p = 2;
}

//@ ensures result == *x
pub fn seen(x: &u32, n: u32) -> u32 {
    let _ = n;
    *x
}

//@ requires p |-> ?v
//@ ensures exists |w: Pair| p |-> w ** result == v.a
pub unsafe fn written_while_it_is_looked_at(p: *mut Pair, c: bool) -> u32 {
    seen(&(*p).a, if c {
        (*p).a = 5; //~ ERROR V0023: this memory may be read here, and not written
        1
    } else {
        2
    })
}

//@ requires p |-> ?v
//@ ensures exists |w: u32| p |-> w
pub unsafe fn in_a_closure(p: *mut u32, n: u32) {
    let r = &mut *p;
    let mut add = || {
        *r = 1;
    };
    let mut i = 0;
    while i < n //~ ERROR U0002: a reference made of a raw pointer, in a variable that the loop changes,
    //@ invariant i <= n
    //@ decreases n - i
    {
        add();
        i += 1;
    }
}

//@ requires p |-> ?v ** q |-> ?w
//@ ensures exists |w: u32| p |-> w
//@ ensures exists |w: u32| q |-> w
pub unsafe fn led_elsewhere(p: *mut u32, q: *mut u32, n: u32) {
    let mut r = &mut *p;
    let mut i = 0;
    while i < n //~ ERROR U0002: a reference made of a raw pointer, in a variable that the loop changes,
    //@ invariant i <= n
    //@ decreases n - i
    {
        r = &mut *q;
        *r = 3;
        i += 1;
    }
    *r = 5;
}

pub fn grown() -> u32 {
    let mut v = vec![1, 2];
    let p = v.as_mut_ptr();
    v.push(3);
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn behind_its_end() -> u32 {
    let mut v = vec![1, 2];
    let p = v.as_mut_ptr();
    unsafe { *p.add(2) } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn changed_beside() -> u32 {
    let mut a = [1, 2, 3, 4];
    let p = a.as_mut_ptr();
    a[0] = 3;
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn part(v: &mut [u32; 2]) -> &mut u32 {
    &mut v[0]
}

//@ ensures result
pub fn of_what_a_call_gave() -> bool {
    let mut x = [1, 2];
    let p = part(&mut x) as *mut u32;
    let a = x[0];
    unsafe { *p = 7 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    a == x[0]
}

//@ ensures result
pub fn of_a_name_for_that(x: &mut [u32; 2]) -> bool {
    let r = part(x);
    let p = r as *mut u32;
    let a = x[0];
    unsafe { *p = 7 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    a == x[0]
}

//@ ensures result
pub fn of_an_element() -> bool {
    let mut x = vec![1u32, 2];
    let r = &mut x[0];
    let p = r as *mut u32;
    let a = x[0];
    unsafe { *p = 7 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    a == x[0]
}
