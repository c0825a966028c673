//! Unreachable reached.
use std::hint::unreachable_unchecked;
fn f(x: u32) -> u32 { match x { 0 => 1, _ => unsafe { unreachable_unchecked() } } } //~ UB: 
fn main() { println!("{}", f(0)); println!("{}", f(2)); }
