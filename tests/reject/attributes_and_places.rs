//# rustc: fail
//! Attributes stand where they are for, and say what they may.
pub mod s5 {
    #[repr] //~ ERROR E0539: `repr` takes a list: `repr(…)`
    pub struct S {
        a: u8,
    }
}
pub mod s6 {
    #[repr(C)] //~ ERROR E0517: `repr` does not stand on a function
    pub fn f() {}
}
pub mod s7 {
    #[inline] //~ ERROR N0003: `inline` does not stand on a struct
    pub struct S {
        a: u8,
    }
}
pub mod s13 {
    #[derive] //~ ERROR E0539: `derive` takes a list: `derive(…)`
    pub struct S {
        a: u8,
    }
}
pub mod s15 {
    #[allow] //~ ERROR E0539: `allow` takes a list: `allow(…)`
    pub struct S {
        a: u8,
    }
}
pub mod s16 {
    #[inline(sometimes)] //~ ERROR E0539: `inline` takes nothing, `always` or `never`
    pub fn f() {}
}
pub mod s19 {
    #[test] //~ ERROR N0003: `test` does not stand on a struct
    pub struct S {
        a: u8,
    }
}
pub mod s20 {
    pub struct S {
        #[repr(C)] //~ ERROR E0517: `repr` does not stand on a field
        a: u8,
        #[allow(unused)]
        b: u8,
    }
}
pub mod s21 {
    #[repr(u8)] //~ ERROR E0517: `repr(u8)` is for enums
    pub struct S {
        a: u8,
    }
}
pub mod s23 {
    #[repr(transparent)]
    pub struct S { //~ ERROR E0690: a transparent type has one field at most that has a size
        a: u8,
        b: u8,
    }
}
pub mod s24 {
    #[repr(align(3))] //~ ERROR E0589: 3 is no power of two
    pub struct S {
        a: u8,
    }
}
