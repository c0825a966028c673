//! Attributes stand where they are for, and say what they may.
pub mod s8 {
    #[must_use]
    pub fn f() -> u8 {
        1
    }
}
pub mod s12 {
    #[no_mangle]
    pub struct S {
        a: u8,
    }
}
pub mod s14 {
    #[derive()]
    pub struct S {
        a: u8,
    }
}
pub mod s17 {
    #[cold]
    pub fn f() {}
}
pub mod s18 {
    #[non_exhaustive]
    pub enum E {
        A,
    }
}
pub mod s22 {
    #[repr(u8)]
    pub enum S {
        A,
    }
}
pub mod s26 {
    #[repr(align(16))]
    pub enum S {
        A,
    }
}
pub mod s27 {
    #[repr(C, u8)]
    pub enum S {
        A,
        B(u8),
    }
}
