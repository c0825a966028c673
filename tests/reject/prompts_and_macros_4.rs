//# rustc: fail
//! Declarations of the host, macros, what is lent and given back, attributes that belong to nothing.
pub mod s51 {
    fn f(x: u8) { match x { #[cold] _ => {} #[allow(unused)] } } //~ ERROR P0001: expected a pattern, found `}`
}
