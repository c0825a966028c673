//! What is checked and run, and can't be proved yet: said where it stands, never skipped.
use std::cell::Cell;

pub fn cell(c: &Cell<u32>) -> u32 { //~ ERROR U0002: `Cell<u32>`, which changes behind shared references,
    c.get()
}

pub fn pointer(p: *const u32) -> bool { //~ ERROR U0002: a raw pointer
    p.is_null()
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
