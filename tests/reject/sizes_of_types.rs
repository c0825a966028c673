//# shows: header() != 7
//# shows: reordered() != 8
//# shows: optional() != 4
//# shows: alike::<u8, u16>() != true
//# panics: on_a_page::<()>()
//# shows: wide() != 8
//# shows: tagged() != 1
//# shows: some_bytes(&[1, 2]) != 2
//# shows: alignment::<u8>() != 8
//# shows: padded() != 4
//! What sizes are not, and of which nobody says what they are.
#![allow(dead_code)]

#[repr(C)]
pub struct Header { kind: u8, length: u32, flags: u16 }
pub struct Loose { kind: u8, length: u32, flags: u16 }
#[repr(u8)]
pub enum Tagged { Number(u32), None }
#[repr(C, align(16))]
pub struct Padded { n: u32 }

//@ ensures result == 7
//~^ ERROR V0001: this postcondition
pub fn header() -> usize { size_of::<Header>() }

//@ ensures result == 8
//~^ ERROR V0001: this postcondition
pub fn reordered() -> usize { size_of::<Header>() }

/// It is 8 today; but Rust does not promise it.
//@ ensures result == 8
//~^ ERROR V0001: this postcondition
pub fn loose() -> usize { size_of::<Loose>() }

//@ ensures result == 4
//~^ ERROR V0001: this postcondition
pub fn pair() -> usize { size_of::<(u16, u8)>() }

//@ ensures result == 4
//~^ ERROR V0001: this postcondition
pub fn optional() -> usize { size_of::<Option<u32>>() }

//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn alike<T, U>() -> bool { size_of::<T>() == size_of::<U>() }

pub fn on_a_page<T>() -> usize { 4096 / size_of::<T>() } //~ ERROR V0004: this

//@ ensures result == 8
//~^ ERROR V0001: this postcondition
pub fn wide() -> usize { size_of::<&[u8]>() }

//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn tagged() -> usize { size_of::<Tagged>() }

//@ ensures result == v.len()
//~^ ERROR V0001: this postcondition
pub fn some_bytes(v: &[u16]) -> usize { size_of_val(v) }

//@ ensures result == 8
//~^ ERROR V0001: this postcondition
pub fn alignment<T>() -> usize { align_of::<T>() }

//@ ensures result == 4
//~^ ERROR V0001: this postcondition
pub fn padded() -> usize { size_of::<Padded>() }

pub fn any_value<T: ?Sized>(x: &T) -> usize { size_of_val(x) } //~ ERROR U0002: a call of `core::mem::size_of_val`
