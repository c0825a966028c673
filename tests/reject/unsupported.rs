//! What is checked and run, and can't be proved yet: said where it stands, never skipped.
#![allow(unpredictable_function_pointer_comparisons)]
pub fn pointer(p: *const [u32]) -> bool { //~ ERROR U0002: a raw pointer to `[u32]`
    p.is_null()
}

pub fn compared(f: fn(u32) -> u32, g: fn(u32) -> u32) -> bool {
    f == g //~ ERROR U0002: a comparison of function pointers
}

static SHARED: u32 = 0;

pub fn address() -> *const u32 {
    &raw const SHARED //~ ERROR U0002: a raw pointer made of a shared reference
}
