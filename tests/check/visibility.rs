//! Visibility inside of the crate.
pub mod a {
    pub mod b {
        pub(super) fn s() {}
        pub(crate) fn c() {}
        pub(self) fn p() {}
        pub(in crate::a) fn i() {}
        pub struct T { pub(super) x: u32, pub(crate) y: u32, pub(in crate::a) z: u32 }
        impl T { pub(super) fn m(&self) {} pub fn new() -> T { T { x: 1, y: 2, z: 3 } } }
        pub mod deep { pub fn f() { super::p(); super::s(); super::super::g(); } }
    }
    pub fn g() { b::s(); b::i(); let t = b::T::new(); t.m(); let _ = t.x + t.z; }
    pub(crate) use b::c as c2;
    pub use b::T as T2;
}
pub fn root() { a::b::c(); a::c2(); let t = a::T2::new(); let _ = t.y; }
