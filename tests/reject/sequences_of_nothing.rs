//# shows: in_an_array(&[]) != 1
//# shows: perhaps(&[None]) != 0
//# shows: not_there_yet(std::mem::MaybeUninit::uninit()) != 1
//# shows: many_not_there_yet(&[std::mem::MaybeUninit::uninit()]) != 1
//# shows: of_no_length(&[[]]) != 0
//# shows: in_a_struct(&[Slot { value: std::mem::MaybeUninit::uninit() }]) != 1
//! What may be there although there are no values of a type.
#![allow(dead_code)]
use std::mem::MaybeUninit;

pub enum Never {}

//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn in_an_array(v: &[Never; 0]) -> usize { v.len() }

//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn perhaps(v: &[Option<Never>]) -> usize { v.len() }

//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn not_there_yet(_x: MaybeUninit<Never>) -> u8 { 0 }

//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn many_not_there_yet(x: &[MaybeUninit<Never>]) -> u8 { if x.len() > 0 { 0 } else { 1 } }

//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn of_no_length(x: &[[Never; 0]]) -> usize { x.len() }

pub struct Slot { value: MaybeUninit<Never> }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn in_a_struct(x: &[Slot]) -> u8 { if x.len() > 0 { 0 } else { 1 } }
