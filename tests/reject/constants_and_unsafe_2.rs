//# rustc: fail
//! Const parameters, constants, statics, unsafe code.
pub mod s8 {
    fn f<const N: u8>() {}
    fn g() {
        f::<256>(); //~ ERROR T0001: the literal 256 does not fit in `u8`
    }
}
pub mod s51 {
    #[repr(u8)]
    enum E {
        A = 256, //~ ERROR T0001: the literal 256 does not fit in `u8`
    }
}
pub mod s60 {
    unsafe fn f() -> u8 {
        *(0 as *const u8) //~ ERROR L0001: this is a null pointer, and what it points to is used
    }
    fn g() {
        unsafe { f() };
    }
}
