//! Paths, attributes, constants and bases of struct values that are as they must be.
pub mod m4 {
    mod a {
        mod b {
            pub enum E {
                A,
                B,
            }
        }
        pub use self::b::E;
    }
    pub fn m() {
        let _ = a::E::A;
    }
}
pub mod m8 {
    mod a {
        mod b {
            pub fn f() {}
        }
        pub mod c {
            pub fn g() {
                super::b::f()
            }
            pub fn h() {
                super::super::a::b::f()
            }
        }
    }
    use self::a::c::*;
}
pub mod m13 {
    pub fn f(a: u32) -> u32 {
        #[allow(unused_variables)]
        a
    }
}
pub mod m14 {
    pub fn f(a: u32) -> u32 {
        #[allow(unused_variables)]
        {
            a
        }
    }
}
pub mod m15 {
    pub fn f(a: u32) -> u32 {
        #[allow(unused_variables)]
        let b = a;
        #[allow(unused_variables)]
        g(b);
        #[allow(unused_variables)]
        if a > 1 {
            1
        } else {
            2
        }
    }
    fn g(_: u32) {}
}
pub mod m16 {
    pub fn f(a: u32) -> u32 {
        #[allow(unused_variables)]
        match a {
            1 => 2,
            _ => 3,
        }
    }
}
pub mod m17 {
    pub fn f(a: u32) -> u32 {
        #[allow(unused_variables)]
        return a;
    }
}
pub mod m21 {
    pub struct B {
        a: u32,
    }
    pub const X: B = B { a: 1 };
    pub const T: (B, B) = {
        let y = X;
        (y, X)
    };
}
pub mod m28 {
    pub fn f() -> usize {
        let mut t = Vec::new();
        t.push(t.len());
        t.len()
    }
}
pub mod m29 {
    #[derive(Clone)]
    pub struct S {
        a: u8,
        b: u8,
    }
    pub fn f() -> Option<S> {
        let mut t = None;
        t = Some(S {
            a: 2,
            ..t.clone().unwrap()
        });
        t
    }
}
