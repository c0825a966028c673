//! A function pointer of the program is no function of the logic, though both are written in the same way.
#![allow(dead_code, unused)]

//@ ensures result == f(1) //~ ERROR E0618: a value of the type `fn(u32) -> u32` can't be called here
pub fn called(f: fn(u32) -> u32) -> u32 { 1 }

/*@
spec fn twice(f: fn(u32) -> u32, x: u32) -> u32 { f(f(x)) }
@*/

//@ ensures result == twice(|x: u32| x, 1)
pub fn one(f: fn(u32) -> u32) -> u32 { 1 }

//@ ensures result == twice(f, 1) //~ ERROR E0308: mismatched types
pub fn handed_over(f: fn(u32) -> u32) -> u32 { 1 }
