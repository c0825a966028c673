//# rustc: fail
//! `::` stands before the name of a crate.
pub mod m { pub fn g() {} pub fn h() {} }
use ::m::g; //~ ERROR E0432: `m::g` names nothing that can be imported
use ::m::{h}; //~ ERROR E0432: `m::h` names nothing that can be imported
use ::m::*; //~ ERROR E0432: `m` names nothing that can be imported
use ::{m::g as k}; //~ ERROR E0432: `m::g` names nothing that can be imported
use ::std::cmp::Ordering;
use ::core::{mem, option::Option as O};
use ::{core::mem::swap, std::cmp::max};
pub fn f(_: Ordering, _: O<u8>, mut x: u8, mut y: u8) -> u8 { mem::replace(&mut x, 3); swap(&mut x, &mut y); max(x, y) }
