//! What is checked and run, and can't be proved yet: said where it stands, never skipped.
use std::cell::Cell;

pub fn cell(c: &Cell<u32>) -> u32 { //~ ERROR U0002: `Cell<u32>`, which changes behind shared references,
    c.get()
}

pub fn pointer(p: *const [u32]) -> bool { //~ ERROR U0002: a raw pointer to `[u32]`
    p.is_null()
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn referred_to(p: *mut u32) -> u32 {
    let r = &*p; //~ ERROR U0002: a reference to what a raw pointer points to
    *r
}

pub fn pointed_to(x: &mut u32) -> *mut u32 {
    x as *mut u32 //~ ERROR U0002: a cast of a pointer
}

pub fn function_pointer(f: fn(u32) -> u32) -> u32 { //~ ERROR U0002: a function pointer
    f(1)
}

pub struct Handler {
    pub run: fn(u32) -> u32,
}

pub fn handled(handler: &Handler) -> bool { //~ ERROR U0002: `Handler`, which holds a function pointer
    true
}

static mut COUNT: u32 = 0;

pub fn count() -> u32 {
    unsafe { COUNT } //~ ERROR U0002: a `static mut`
}
