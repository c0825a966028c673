//! Raw pointers that are used when the variable is, and references that are used when the memory is.
//# undefined: out_of_its_block()
//# undefined: of_the_round_before(3)
//# undefined: of_a_dropped_box()
//# shows: (unsafe { written_meanwhile(&mut 1) }) != 1
//# undefined: unsafe { freed_meanwhile(Box::into_raw(Box::new(1))) }
//# shows: overlooked() != 3

pub fn through_both(r: &mut u8) -> u8 {
    let p = r as *mut u8;
    unsafe {
        *p = 3;
    }
    *r = 4;
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn out_of_its_block() -> u8 {
    let p;
    {
        let mut x = 3u8;
        p = &mut x as *mut u8;
    }
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn of_the_round_before(n: u8) -> u8 {
    let mut p: *mut u8 = core::ptr::null_mut();
    let mut i = 0;
    let mut s = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        let mut x = i;
        if i == 1 {
            unsafe {
                s = *p; //~ ERROR V0022: nothing says that this memory may be accessed here
            }
        }
        p = &mut x as *mut u8;
        i += 1;
    }
    s
}

pub fn of_a_dropped_box() -> u8 {
    let mut b = Box::new(3u8);
    let p = &mut *b as *mut u8;
    drop(b);
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn of_a_box_that_moved() -> u8 {
    let mut b = Box::new(3u8);
    let p = &mut *b as *mut u8;
    let _c = b;
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn two_of_one() -> u8 {
    let mut x = 3u8;
    let p = &mut x as *mut u8;
    let q = &mut x as *mut u8;
    unsafe {
        *q = 4;
        *p //~ ERROR V0022: nothing says that this memory may be accessed here
    }
}

//@ ensures result == 3
//~^ ERROR V0001: this postcondition does not hold
pub fn overlooked() -> u8 {
    let mut x = 3u8;
    let p = &mut x as *mut u8;
    unsafe {
        *p = 4;
    }
    x
}

//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn written_meanwhile(p: *mut u8) -> u8 {
    let r = &mut *p;
    *p = 4; //~ ERROR V0022: nothing says that this memory may be accessed here
    *r
}

//@ requires p |-> ?v ** core::boxed(p)
pub unsafe fn freed_meanwhile(p: *mut u8) -> u8 {
    let r = &mut *p;
    drop(Box::from_raw(p)); //~ ERROR V0022: a box is made of memory that is not owned here as the memory of a box
    *r
}

//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn written_while_in_an_option(p: *mut u8) -> u8 {
    let o = Some(&mut *p);
    *p = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    match o {
        Some(r) => *r,
        None => 0,
    }
}

//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn written_while_in_an_array(p: *mut u8) -> u8 {
    let a = [&mut *p];
    *p = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    *a[0]
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn lent_to_the_caller<'a>(p: *mut u8) -> &'a mut u8 { //~ ERROR V0022: a permission is asked for that is not owned here
    &mut *p
}

//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn kept_in_a_vector(p: *mut u8) -> u8 {
    let mut v: Vec<&mut u8> = Vec::new();
    v.push(&mut *p);
    *p = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    *v[0]
}

pub fn same(r: &mut u8) -> &mut u8 {
    r
}

//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn handed_through(p: *mut u8) -> u8 {
    let r = same(&mut *p);
    *p = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    *r
}
