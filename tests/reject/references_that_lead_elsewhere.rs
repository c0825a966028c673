//! Raw pointers made of references that calls, loops and branches have led elsewhere, and references made of raw
//! pointers that outlive the function.
//# shows: given_by_a_call() != 7
//# shows: stored_by_a_call() != 7
//# shows: on_one_of_two_ways(true) != 7
//# shows: led_elsewhere_in_a_loop() != 7
//# shows: { let mut x = 1; in_a_box(&mut x); x != 3 }

//@ ensures *a == old(*a)
//@ ensures (*a ^ final(result)) == (old(*a) ^ final(result))
fn second<'a>(a: &'a mut u32, b: &'a mut u32) -> &'a mut u32 {
    let _ = a;
    b
}

//@ ensures result == 7
pub fn given_by_a_call() -> u32 {
    let mut x = 1;
    let mut y = 2;
    let r = second(&mut x, &mut y);
    let p = r as *mut u32;
    y = 7;
    unsafe { *p = 9 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    let _ = x;
    y
}

fn store<'a>(slot: &mut Option<&'a mut u32>, r: &'a mut u32) {
    *slot = Some(r);
}

pub fn stored_by_a_call() -> u32 {
    let mut x = 1;
    let mut s: Option<&mut u32> = None;
    store(&mut s, &mut x);
    if let Some(r) = s {
        let p = r as *mut u32;
        x = 7;
        unsafe { *p = 9 }; //~ ERROR V0022: nothing says that this memory may be accessed here
        //@ assert x == 7;
    }
    x
}

pub fn on_one_of_two_ways(c: bool) -> u32 {
    let mut x = 1;
    let mut y = 2;
    let r = &mut x;
    let s;
    if c {
        s = &mut *r;
    } else {
        s = &mut y;
    }
    let p = s as *mut u32;
    x = 7;
    unsafe { *p = 9 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    x
}

pub fn led_elsewhere_in_a_loop() -> u32 {
    let mut x = 1;
    let mut y = 2;
    let z: u32 = 3;
    let mut r = &mut x;
    let mut i = 0;
    while i < 2
    //@ invariant i <= 2
    //@ invariant (*r ^ z) == (*r ^ z)
    //@ decreases 2 - i
    {
        if i == 0 {
            r = &mut y;
        }
        i += 1;
    }
    let p = r as *mut u32;
    y = 7;
    unsafe { *p = 9 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    y
}

//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn left_to_the_caller<'a>(p: *mut u32, out: &mut &'a mut u32) {
    *out = &mut *p;
} //~ ERROR V0022: a permission is asked for that is not owned here

pub struct Holder<'a> {
    pub r: &'a mut u32,
}

//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn in_a_struct_of_the_caller<'a>(p: *mut u32, out: &mut Holder<'a>) {
    out.r = &mut *p;
} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn before_it_ends<'a>(p: *mut u32, out: &mut Option<&'a mut u32>) {
    let o = &mut *out;
    *o = Some(&mut *p);
    *p = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn in_a_box(x: &mut u32) {
    let b = Box::new(&mut *x);
    let p = *b as *mut u32;
    *x = 3;
    unsafe { *p = 5 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    //@ assert *x == 3;
}
