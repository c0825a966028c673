//! Loops and recursion without a measure: what is guessed has to get smaller like one that is written.
#![allow(dead_code, unused, unconditional_recursion)]
use core::cell::Cell;

pub fn nothing_changes(n: u32) {
    let i = 0;
    while i < n {} //~ ERROR V0011: nothing says why
}

pub fn wraps(n: u32) {
    let mut i = n;
    while i > 0 { i = i.wrapping_sub(2); } //~ ERROR V0011: nothing says why
}

pub fn both_change() {
    let (mut i, mut b) = (0, 10u32);
    while i < b { b = 12u32.wrapping_sub(b); i = if i == 0 { 1 } else { 0 }; } //~ ERROR V0011: nothing says why
}

pub fn bound_in_a_cell(c: &Cell<u32>) {
    let mut i = 0u32;
    while i < c.get() { i = i.saturating_add(1); c.set(i.saturating_add(2)); } //~ ERROR V0011: nothing says why
}

pub fn put_back(v: &mut Vec<u32>) {
    while let Some(x) = v.pop() { v.push(x); } //~ ERROR V0011: nothing says why
}

//@ requires forall |x: u32| f.requires((x,))
pub fn bound_by_a_call(f: fn(u32) -> u32) {
    let mut i = 0u32;
    while i < f(i) { i = i.wrapping_add(1); } //~ ERROR V0011: nothing says why
}

pub fn one_way_does_not(n: u32) {
    let mut i = 0;
    while i < n { //~ ERROR V0011: nothing says why
        if i % 7 == 3 { continue; }
        i += 1;
    }
}

pub fn each_way_another() {
    let (mut i, mut j) = (0u32, 0u32);
    while i < 10 && j < 10 { //~ ERROR V0011: nothing says why
        if i < j { i += 1; j = 0; } else { j += 1; i = 0; }
    }
}

pub fn up_to_the_end() {
    let mut i = 0u8;
    while i <= 255 { //~ ERROR V0011: nothing says why
        i = i.wrapping_add(1);
    }
}

pub fn inner_goes_back(n: u32) {
    let mut i = 0;
    while i < n { //~ ERROR V0011: nothing says why
        let mut j = 0;
        while j < 3 { j += 1; i = 0; }
        i = i.wrapping_add(1);
    }
}

pub fn same(n: u32) -> u32 { same(n) } //~ ERROR V0011: nothing says why
pub fn around(n: u32) -> u32 { around(n.wrapping_add(1)) } //~ ERROR V0011: nothing says why
pub fn turned(a: u32, b: u32) -> u32 { if a == b { 0 } else { turned(b, a) } } //~ ERROR V0011: nothing says why
pub fn without() -> u32 { without() } //~ ERROR V0011: nothing says why
pub fn below_zero(n: i32) -> i32 { if n == 5 { 0 } else { below_zero(n.wrapping_sub(1)) } } //~ ERROR V0011: nothing says why
pub fn by_another_type<T: Copy>(x: T, n: u32) -> u32 { if n == 0 { 0 } else { by_another_type(0u32, n) } } //~ ERROR V0011: nothing says why
pub fn even(n: u32) -> bool { n == 0 || odd(n - 1) } //~ ERROR V0011: nothing says why
pub fn odd(n: u32) -> bool { n != 0 && even(n - 1) } //~ ERROR V0011: nothing says why
pub enum List { Nil, Cons(u32, Box<List>) }
pub fn all_of_it(l: &List) -> u32 { all_of_it(l) } //~ ERROR V0011: nothing says why
