//# rustc: fail
//! What is not visible from here.
pub mod a {
    pub mod b {
        pub(super) fn s() {}
        pub(crate) fn c() {}
        pub(self) fn p() {}
        pub(in crate::a) fn i() {}
        pub struct T { pub(super) x: u32, pub(crate) y: u32, pub(in crate::a) z: u32 }
        impl T { pub(super) fn m(&self) {} pub fn new() -> T { T { x: 1, y: 2, z: 3 } } }
    }
    pub fn g() { b::p(); } //~ ERROR E0603: `p` is private
    pub use b::c as c2; //~ ERROR E0364: `c2` is private, so it can't be exported again
    pub(crate) struct Hidden;
}
pub use a::Hidden; //~ ERROR E0364: `Hidden` is private, so it can't be exported again
pub fn one() { a::b::s(); } //~ ERROR E0603: `s` is private
pub fn two() { a::b::i(); } //~ ERROR E0603: `i` is private
pub fn three(t: a::b::T) { t.m(); } //~ ERROR E0624: the method `m` is private
pub fn four(t: a::b::T) -> u32 { t.x } //~ ERROR E0616: the field `x` of `a::b::T` is private
pub fn five(t: a::b::T) -> u32 { t.z } //~ ERROR E0616: the field `z` of `a::b::T` is private
