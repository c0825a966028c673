//# rustc: fail
#![forbid(unsafe_code)]

#[allow(unsafe_code)] //~ ERROR E0453: `unsafe_code` is forbidden around this, so its level can't be changed
pub fn f() -> u8 {
    1
}

#[deny(unsafe_code)]
pub fn g() -> u8 {
    1
}

#[forbid(arithmetic_overflow)]
#[allow(arithmetic_overflow)] //~ ERROR E0453: `arithmetic_overflow` is forbidden
pub fn h() -> u8 {
    1
}
