//! What is written through raw pointers to variables: in loops, by closures, and by pointers that may only read.
//# shows: in_each_round() != 0
//# shows: by_a_closure() != 0
//# shows: behind_a_reference() != 0

pub fn in_each_round() -> u32 {
    let mut x = 0;
    let mut i = 0;
    while i < 3
    //@ invariant i <= 3
    //@ decreases 3 - i
    {
        let p = &raw mut x;
        unsafe { *p = 1 };
        i += 1;
    }
    //@ assert x == 0;
    //~^ ERROR V0012: this assertion
    x
}

pub fn by_a_closure() -> u32 {
    let mut x = 0;
    let mut write = || {
        let p = &raw mut x;
        unsafe { *p = 1 };
    };
    let mut i = 0;
    while i < 3
    //@ invariant i <= 3
    //@ decreases 3 - i
    {
        write();
        i += 1;
    }
    //@ assert x == 0;
    //~^ ERROR V0012: this assertion
    x
}

pub fn behind_a_reference() -> u32 {
    let mut x = 0;
    let r = &mut x;
    let mut i = 0;
    while i < 3
    //@ invariant i <= 3
    //@ decreases 3 - i
    {
        let p = &raw mut *r;
        unsafe { *p = 1 };
        i += 1;
    }
    //@ assert *r == 0;
    //~^ ERROR V0012: this assertion
    x
}

pub fn by_a_pointer_that_may_read() -> u32 {
    let x = 3;
    let p = &raw const x as *mut u32;
    unsafe { *p = 4 }; //~ ERROR V0023: this memory may be read here, and not written
    x
}

pub fn after_the_variable_has_changed() -> u32 {
    let mut x = 3;
    let p = &raw const x;
    x = 7;
    x + unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn no_box() {
    let mut x = 5u32;
    let p = &raw mut x;
    //@ fold core::boxed(p);
    //~^ ERROR U0002: what `core::boxed` says, which has no definition,
    unsafe { drop(Box::from_raw(p)) };
}

pub fn of_one_of_two(c: bool) -> u32 {
    let mut x = 3;
    let p = if c { &raw mut x } else { core::ptr::null_mut() };
    x = 5;
    if c {
        unsafe { *p = 2 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    }
    x
}

pub fn behind_a_shared_reference(x: &u32) -> *const u32 {
    &raw const *x //~ ERROR U0002: a raw pointer made of a shared reference
}
