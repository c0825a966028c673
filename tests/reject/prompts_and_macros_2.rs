//# rustc: fail
//! Declarations of the host, macros, what is lent and given back, attributes that belong to nothing.
pub mod s44 {
    fn f() {} #[inline] //~ ERROR P0003: this attribute belongs to nothing
}
