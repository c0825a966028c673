//# rustc: fail
//! A range that includes its end has none.
pub mod m9 {
    pub fn f() -> u32 { let mut n = 0; for i in 0..= { n += i; } n } //~ ERROR E0586: a range that includes its end needs one
}
