//! By a constant of a trait, any function may be meant.
#![allow(dead_code, unused, unconditional_recursion)]
pub trait Step { const STEP: fn(u64) -> u64; }
pub struct Looping;
impl Step for Looping { const STEP: fn(u64) -> u64 = by_a_trait::<Looping>; }
pub fn by_a_trait<S: Step>(x: u64) -> u64 { (S::STEP)(x) } //~ ERROR V0011: nothing says why
//~^ ERROR V0002: a precondition

