//# rustc: fail
//! Paths through modules that are not visible.
pub mod m0 {
    mod a {
        pub mod x {
            pub fn g() {}
        }
        mod b {
            pub fn f() {}
            pub struct S;
        }
        pub fn t() {
            b::f()
        }
    }
    use self::a::b::f; //~ ERROR E0603: `b` is private
    pub fn m() {
        f()
    }
}
pub mod m1 {
    mod a {
        mod b {
            pub fn f() {}
        }
    }
    pub fn m() {
        a::b::f() //~ ERROR E0603: `b` is private
    }
}
pub mod m2 {
    mod a {
        mod b {
            pub struct S;
            impl S {
                pub fn n() {}
            }
        }
    }
    pub fn m(s: a::b::S) { //~ ERROR E0603: `b` is private
        a::b::S::n() //~ ERROR E0603: `b` is private
    }
}
pub mod m3 {
    mod a {
        mod b {
            pub enum E {
                A,
                B,
            }
        }
    }
    pub fn m() {
        let _ = a::b::E::A; //~ ERROR E0603: `b` is private
    }
}
pub mod m5 {
    mod a {
        enum E {
            A,
            B,
        }
    }
    pub fn m() {
        let _ = a::E::A; //~ ERROR E0603: `E` is private
    }
}
pub mod m6 {
    mod a {
        pub mod b {
            pub(super) mod c {
                pub fn f() {}
            }
        }
    }
    pub fn m() {
        a::b::c::f() //~ ERROR E0603: `c` is private
    }
}
pub mod m7 {
    mod a {
        mod b {
            pub fn f() {}
        }
        use b::f;
    }
    use self::a::f; //~ ERROR E0603: `f` is private
}
pub mod m9 {
    mod a {
        mod b {
            pub fn f() {}
        }
    }
    use self::a::b; //~ ERROR E0603: `b` is private
}
pub mod m10 {
    mod a {
        mod b {
            pub fn f() {}
        }
    }
    use self::a::b::*; //~ ERROR E0603: `b` is private
}
pub mod m11 {
    mod a {
        mod b {
            pub trait T {
                fn t(&self) {}
            }
        }
    }
    impl self::a::b::T for u8 {} //~ ERROR E0603: `b` is private
}
