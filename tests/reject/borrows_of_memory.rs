//! Memory that is used while it is borrowed, and variables while a raw pointer owns them.
//# shows: left_early(true) == 1
//# undefined: dangling()

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn swapped_with_itself(p: *mut u32) {
    core::mem::swap(&mut *p, &mut *p) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v
//@ ensures exists |w: u32| p |-> w
pub unsafe fn in_an_option(p: *mut u32) -> u32 {
    let o = Some(&mut *p);
    let x = *p; //~ ERROR V0022: nothing says that this memory may be accessed here
    if let Some(r) = o {
        *r = 3;
    }
    x
}

pub fn behind_a_newer_one() -> u32 {
    let mut x = 3;
    let p = &raw mut x;
    let r = &mut x;
    *r = 5;
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn while_it_is_shared() -> u32 {
    let mut x = 3;
    let p = &raw mut x;
    let y = &x;
    unsafe { *p = 5 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    *y
}

pub fn given_up() -> u32 {
    let mut x = 3u32;
    let p = &raw mut x;
    //@ leak p |-> _;
    x //~ ERROR V0022: this was lent to a raw pointer, and the permission for it is not here any more
}

//@ ensures result == 2
//~^ ERROR V0001: this postcondition
pub fn left_early(b: bool) -> u32 {
    let mut x = 3;
    let p = &raw mut x;
    unsafe { *p = 1 };
    if b {
        return x;
    }
    unsafe { *p = 2 };
    x
}

pub struct Holder {
    p: *mut u32,
}

pub fn of_a_local() -> Holder {
    let mut x = 3;
    Holder { p: &raw mut x }
}

//@ requires h.p |-> ?v
//@ ensures h.p |-> v ** result == v
pub unsafe fn value(h: &Holder) -> u32 {
    *h.p
}

pub fn dangling() -> u32 {
    let h = of_a_local();
    unsafe { value(&h) } //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ requires p |-> ?v
//@ ensures exists |w: [u32; 2]| p |-> w
pub unsafe fn as_a_slice(p: *mut [u32; 2]) -> u32 {
    let s: &mut [u32] = &mut *p;
    let x = (*p)[0]; //~ ERROR V0022: nothing says that this memory may be accessed here
    s[0] = 5;
    x
}

//@ requires p |-> ?v
//@ ensures exists |w: [u32; 3]| p |-> w
pub unsafe fn by_a_pattern(p: *mut [u32; 3]) -> u32 {
    let [a, .., _] = &mut *p;
    let x = (*p)[0]; //~ ERROR V0022: nothing says that this memory may be accessed here
    *a = 5;
    x
}
