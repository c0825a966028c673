//# rustc: fail
//! Mistakes in constructs of every kind.
pub mod m1 {
    extern "C" {
        fn now() -> u64;
    }
    pub fn f() -> u64 {
        now() //~ ERROR E0133: a call of the unsafe function `now` is unsafe, and stands in no `unsafe` block
    }
}
pub mod m2 {
    pub struct P {
        x: u32,
        y: u32,
    }
    pub fn f() -> P {
        P { x: 1 } //~ ERROR E0063: the value of `y` is missing
    }
}
pub mod m3 {
    pub trait T {
        const N: u32;
    }
    pub struct S;
    impl T for S {
        const N: u32 = 1;
        const M: u32 = 2; //~ ERROR E0438: the trait `m3::T` has no constant `M`
    }
}
pub mod m4 {
    static mut COUNT: u32 = 0;
    pub fn f() -> u32 {
        COUNT //~ ERROR E0133: a use of a `static mut` is unsafe, and stands in no `unsafe` block
    }
}
pub mod m6 {
    pub fn f(p: *const u32) -> u32 {
        *p //~ ERROR E0133: a dereference of a raw pointer is unsafe, and stands in no `unsafe` block
    }
}
pub mod m8 {
    pub enum E {
        A { x: u32 },
        B,
    }
    pub fn f(e: E) -> E {
        E::A { ..e } //~ ERROR E0436: `..` is for structs only
    }
}
pub mod m11 {
    pub fn f(x: u32) -> bool {
        match x {
            9..=3 => true, //~ ERROR E0030: this range pattern matches nothing
            _ => false,
        }
    }
}
pub mod m12 {
    pub fn f(x: u32) -> bool {
        match x {
            5..5 => true, //~ ERROR E0579: this range pattern matches nothing
            _ => false,
        }
    }
}
pub mod m13 {
    pub fn f(x: [u32; 3]) -> u32 {
        let [a, b] = x; //~ ERROR E0527: this pattern has 2 elements, the array has 3
        a + b
    }
}
pub mod m14 {
    pub fn f(x: u32) -> u32 {
        let [a, ..] = x; //~ ERROR E0529: a slice pattern is for arrays and slices, this is `u32`
        a
    }
}
pub mod m16 {
    pub fn f(x: &str) -> bool {
        match x {
            "a"..="b" => true, //~ ERROR E0308: mismatched types: expected `str`, found `&str`
//~| ERROR E0029: a range pattern is for numbers and `char`, this is `str`
//~| ERROR E0308: mismatched types: expected `str`, found `&str`
            _ => false,
        }
    }
}
pub mod m17 {
    pub fn f() {
        let s = 'x: loop {
            break 'x 3u8;
        };
        let t: u16 = s; //~ ERROR E0308: mismatched types: expected `u16`, found `u8`
    }
}
