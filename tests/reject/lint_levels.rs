//# rustc: fail
//! Lints that are denied, each where the innermost attribute says so.
#![allow(arithmetic_overflow)]

#[deny(arithmetic_overflow)]
pub fn overflow() -> u8 {
    255 + 1 //~ ERROR L0002: this operation always panics
}

pub fn allowed() -> u8 {
    255 + 1
}

pub mod strict {
    #![deny(unsafe_code)]

    pub struct S(*const u8);

    unsafe impl Send for S {} //~ ERROR L0003: an `unsafe` implementation is used, and `unsafe_code` is denied here

    pub unsafe trait T { //~ ERROR L0003: an `unsafe` trait
        unsafe fn f(&self); //~ ERROR L0003: an `unsafe` function
    }

    #[no_mangle] //~ ERROR L0003: `no_mangle`
    pub fn named() {}

    pub fn f(x: &S) -> u8 {
        let c = || unsafe { *x.0 }; //~ ERROR L0003: an `unsafe` block
        c()
    }

    #[allow(unsafe_code)]
    pub fn g(x: &S) -> u8 {
        unsafe { *x.0 }
    }
}

pub fn arms(x: u8, p: *const u8) -> u8 {
    match x {
        #[deny(unsafe_code)]
        1 => unsafe { *p }, //~ ERROR L0003: an `unsafe` block
        _ => unsafe { *p },
    }
}

#[deny(warnings)] //~ WARNING U0003: murust does not look at the lint `warnings`: what it denies is accepted here
pub fn warned() -> u8 {
    #[warn(arithmetic_overflow)]
    let x = 255u8 + 1; //~ ERROR L0002: this operation always panics
    x
}
