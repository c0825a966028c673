//# rustc: fail
//! Declarations of the host, macros, what is lent and given back, attributes that belong to nothing.
pub mod s49 {
    struct S { a: u8, #[allow(unused)] } //~ ERROR P0001: expected `#`, `PUB_RESTRICTED`, `pub` or a name, found `}`
}
pub mod s50 {
    enum E { A, #[default] } //~ ERROR P0001: expected `#` or a name, found `}`
}
pub mod s52 {
    mod a { pub use super::a::*; }
}
