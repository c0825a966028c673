//# shows: by_a_bound().v == 77
//# shows: in_an_option().unwrap().v == 78
//# shows: behind_a_reference().v == 79
//# shows: of_numbers().v == 80
//# shows: of_another_type().v == 81
//# shows: <I as Named>::TWICE[1].v == 82
//# panics: by_a_bound().left()
//! The constants that an implementation gives keep the invariants of their types: who asks for them by a bound takes it
//! that they do.
#![allow(unused, dead_code)]

#[derive(Clone, Copy)]
pub struct I { pub v: u32 }
//@ invariant I: self.v < 10
impl I { pub fn left(&self) -> u32 { 9 - self.v } }

pub trait Known: Sized + 'static {
    const ONE: Self;
    const MAYBE: Option<Self>;
    const LENT: &'static Self;
}
impl Known for I {
    const ONE: I = I { v: 77 }; //~ ERROR V0018: the invariant of a type
    const MAYBE: Option<I> = Some(I { v: 78 }); //~ ERROR V0018: the invariant of a type
    const LENT: &'static I = &I { v: 79 }; //~ ERROR V0018: the invariant of a type
}
fn one<T: Known>() -> T { T::ONE }
fn maybe<T: Known>() -> Option<T> { T::MAYBE }
fn lent<T: Known>() -> &'static T { T::LENT }
pub fn by_a_bound() -> I { one() }
pub fn in_an_option() -> Option<I> { maybe() }
pub fn behind_a_reference() -> &'static I { lent() }

pub trait Made { type Of; const MADE: Self::Of; }
pub struct Number<const N: u32>;
impl<const N: u32> Made for Number<N> {
    type Of = I;
    const MADE: I = I { v: N }; //~ ERROR V0018: the invariant of a type
}
pub struct Other;
impl Made for Other {
    type Of = I;
    const MADE: I = wrong();
}
const fn wrong() -> I { const AT: I = I { v: 81 }; AT } //~ ERROR V0018: the invariant of a type
fn made<T: Made>() -> T::Of { T::MADE }
pub fn of_numbers() -> I { made::<Number<80>>() }
pub fn of_another_type() -> I { made::<Other>() }

pub trait Named { const TWICE: [I; 2]; }
impl Named for I {
    const TWICE: [I; 2] = [I { v: 1 }, I { v: 82 }]; //~ ERROR V0018: the invariant of a type
}
