//# rustc: fail
pub fn f(a: u32 {
} //~ ERROR P0001: `(` is not closed
