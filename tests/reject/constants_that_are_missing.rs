//# rustc: fail
//! A constant that an implementation leaves out has no value, wherever it is asked for.
pub trait T {
    const N: usize;
}
pub struct S;
impl T for S {} //~ ERROR E0046: lacks `N`
const fn g() -> usize {
    let mut i = 0;
    while i < S::N {
        i += 1;
    }
    i
}
pub const K: usize = g();
