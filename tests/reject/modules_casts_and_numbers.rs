//# rustc: fail
//! Names across modules, casts, and the types of numbers.
pub mod s5 {
    pub mod a {
        pub struct S {
            x: u8,
            pub y: u8,
        }
        impl S {
            pub fn new() -> S {
                S { x: 1, y: 2 }
            }
        }
    }
    pub fn f() -> u8 {
        let s = a::S { y: 3, ..a::S::new() }; //~ ERROR E0451: the field `x` of `s5::a::S` is private
        s.y
    }
}

pub mod s9 {
    pub mod a {
        pub use self::b::*;
        mod b {
            pub fn f() -> u8 {
                1
            }
            pub(super) fn g() {}
        }
    }
    pub fn h() {
        a::g() //~ ERROR E0603: `g` is private
    }
}

pub mod s11 {
    pub mod a {
        pub fn f() -> u8 {
            1
        }
    }
    pub mod b {
        pub fn f() -> u8 {
            2
        }
    }
    use a::*;
    use b::*;
    pub fn h() -> u8 {
        f() //~ ERROR E0659: `f` is ambiguous
    }
}

pub mod s22 {
    pub fn f() -> u8 {
        let x = 5;
        fn g() -> u8 {
            x //~ ERROR E0434: `x` is a variable of `f`, which is around this function
        }
        g()
    }
}

pub mod s26 {
    pub const C: u8 = 1;
    pub fn f() -> u8 {
        let C = 3; //~ ERROR E0005: this pattern does not cover `0`
        1
    }
}

pub mod s28 {
    pub static C: u8 = 1;
    pub fn f() -> u8 {
        let C = 3; //~ ERROR E0530: `C` is not a new name: it stands for something else here
        C
    }
}

pub mod s31 {
    pub struct T(u8);
    pub fn f() {
        let T = 5; //~ ERROR E0530: `T` is not a new name: it stands for something else here
    }
}

pub mod s33 {
    use std::mem;
    pub fn f(a: &mut u8) -> u8 {
        mem::take(a)
    }
    pub mod b {
        pub fn g(a: &mut u8) -> u8 {
            mem::take(a) //~ ERROR E0433: there is no module or type `mem` in scope
        }
    }
}

pub mod s41 {
    pub mod a {
        pub trait T {
            fn f(&self) -> u8 {
                1
            }
        }
        impl T for u8 {}
        pub mod b {
            pub fn g(x: u8) -> u8 {
                x.f() //~ ERROR E0599: `u8` has no method `f`
            }
        }
    }
}

pub mod s44 {
    pub fn f(x: u32) -> char {
        x as char //~ ERROR E0604: `u32` can't be cast to `char`
    }
}

pub mod s45 {
    pub fn f(x: u8) -> bool {
        x as bool //~ ERROR E0054: `u8` can't be cast to `bool`
    }
}

pub mod s47 {
    pub enum E {
        A(u8),
        B,
    }
    pub fn f() -> u8 {
        E::B as u8 //~ ERROR E0605: `s47::E` can't be cast to `u8`
    }
}

pub mod s49 {
    pub fn f(x: &u8) -> usize {
        x as usize //~ ERROR E0606: `&u8` can't be cast to `usize`
    }
}

pub mod s51 {
    pub fn f(x: &u8) -> *mut u8 {
        x as *mut u8 //~ ERROR E0606: `&u8` can't be cast to `*mut u8`
    }
}

pub mod s54 {
    pub fn f() -> u8 {
        256 //~ ERROR T0001: the literal 256 does not fit in `u8`
    }
}

pub mod s56 {
    pub fn f() -> i8 {
        128 //~ ERROR T0001: the literal 128 does not fit in `i8`
    }
}

pub mod s57 {
    pub fn f() -> i8 {
        -129 //~ ERROR T0001: the literal -129 does not fit in `i8`
    }
}

pub mod s60 {
    pub fn f() -> u32 {
        1u32 << 32 //~ ERROR L0002: this operation always panics: attempt to shift
    }
}

pub mod s66 {
    pub fn f() -> i32 {
        let v = [1, 2, 3, 4];
        let i = 2;
        v[i] + i //~ ERROR E0308: mismatched types: expected `i32`, found `usize`
    }
}
