//! What a specification can't ask the core library, or what its answer is not.
//# shows: is_largest(1, 4) != 1u32.max(4)
//# shows: ones(255) != 255u32.count_ones()
//# shows: or_three(None) != None.unwrap_or(3)
//# shows: zeros(0) >= 32
//# shows: sum(200, 100) != 255
use core::cell::Cell;
use core::sync::atomic::{AtomicU32, Ordering};

//@ ensures result == x.max(y) //~ ERROR V0001: this postcondition does not hold
pub fn is_largest(x: u32, y: u32) -> u32 { x | (y & 1) }

//@ ensures result == x.count_ones() //~ ERROR V0001: this postcondition
pub fn ones(x: u32) -> u32 { x % 255 + 7 }

//@ ensures result == o.unwrap_or(3) //~ ERROR V0001: this postcondition
pub fn or_three(o: Option<u32>) -> u32 { match o { Some(x) => x, None => 4 } }

//@ ensures result < 32 && result == x.leading_zeros() //~ ERROR V0001: this postcondition
pub fn zeros(x: u32) -> u32 { x.leading_zeros() }

//@ ensures result == x.saturating_add(y) //~ ERROR V0001: this postcondition
pub fn sum(x: u8, y: u8) -> u8 { x.wrapping_add(y) }

/// Where the function panics nothing is known of its answer.
//@ ensures x.pow(9) >= x //~ ERROR V0001: this postcondition may not hold
pub fn power(x: u32) {}

//@ ensures o.unwrap() == 0 || o.is_some() //~ ERROR V0001: this postcondition
pub fn unwrapped(o: Option<u32>) {}

//@ ensures c.get() == c.get() //~ ERROR U0002: a call of `Cell::get`, whose answer depends on more than values
pub fn of_cell(c: &Cell<u32>) {}

//@ ensures a.load(Ordering::SeqCst) == a.load(Ordering::SeqCst) //~ ERROR U0002: a call of `Atomic::load`
pub fn of_atomic(a: &AtomicU32) {}

//@ ensures x.max(y) == y.max(x)
pub fn of_any_order<T: Ord + Copy>(x: T, y: T) {} //~ ERROR U0002: `Ord::max`, which is not known to return
