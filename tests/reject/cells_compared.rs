//! Cells are not compared in specifications: what is in them is no part of their values.
#![allow(dead_code, unused)]
use core::cell::Cell;
use core::sync::atomic::AtomicU32;

pub struct Pair { changing: Cell<u32>, fixed: u32 }

//@ ensures *p == old(*p) //~ ERROR C0027: what is in a cell is no part of its value
pub fn touched(p: &Pair) { p.changing.set(1) }

//@ ensures p.fixed == old(p.fixed)
pub fn touched_beside(p: &Pair) { p.changing.set(1) }

//@ requires v@ != w@ //~ ERROR C0027: what is in a cell
pub fn vectors(v: &Vec<AtomicU32>, w: &Vec<AtomicU32>) {}

//@ requires a == b //~ ERROR C0027: what is in a cell
pub fn references(a: &Option<&Cell<u8>>, b: &Option<&Cell<u8>>) {}

/*@
spec fn same(a: Cell<u8>, b: Cell<u8>) -> bool { a == b } //~ ERROR C0027: what is in a cell
@*/
