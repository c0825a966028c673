//! What lints find is no error where they are allowed, or warn only.
#![deny(unsafe_code)]

#[allow(arithmetic_overflow)]
pub mod m {
    pub fn f() -> u8 {
        255 + 1
    }
}

pub struct S;

#[allow(unconditional_panic, reason = "it is for this")]
impl S {
    pub fn f() -> u8 {
        [1, 2][2]
    }
}

#[warn(arithmetic_overflow)]
pub fn warned() -> u8 {
    255u8 + 1
}

#[expect(arithmetic_overflow)]
pub fn expected() -> u8 {
    255u8 + 1
}

pub fn statements(x: u8) -> u8 {
    #![allow(overflowing_literals)]
    #[allow(arithmetic_overflow)]
    let y = 255u8 + 1;
    match x {
        #[allow(arithmetic_overflow)]
        1 => 255u8 + 1,
        _ => 256 + y,
    }
}

#[allow(overflowing_literals)]
pub const X: u8 = 256;

#[allow(unsafe_code)]
pub fn raw(p: *const u8) -> u8 {
    unsafe { *p }
}
