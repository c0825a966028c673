//! References to memory in cells, where their end is not seen: refused.
#![allow(dead_code, unused)]
use core::cell::Cell;
//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn hidden<'a>(p: *mut u32, c: &Cell<Option<&'a mut u32>>) -> u32 {
    let r = &mut *p;
    c.set(Some(r)); //~ ERROR U0002: a cell that may keep
    *p = 1;
    if let Some(q) = c.take() { *q = 2; }
    *p
}
//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn hidden2(p: *mut u32) -> u32 {
    let r = &mut *p;
    let c = Cell::new(Some(r)); //~ ERROR U0002: a cell that may keep
    *p = 1;
    if let Some(q) = c.take() { *q = 2; }
    *p
}
//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn hidden3<'a>(p: *mut u32, c: &Cell<Option<&'a u32>>) -> u32 {
    c.set(Some(&*p)); //~ ERROR U0002: a reference to what a raw pointer points to
    *p = 1;
    match c.take() { Some(q) => *q, None => 0 }
}
//@ ensures result == 5
pub fn out() -> u32 {
    let mut x = 1;
    let c = Cell::new(Some(&mut x));
    let q = c.take().unwrap();
    let p = q as *mut u32; //~ ERROR U0002: a raw pointer made of a reference
    unsafe { *p = 6; }
    x = 5;
    unsafe { *p = 7; }
    x
}
