//# rustc: fail
//! An implementation that demands more each time.
pub trait Tr {}
pub struct W<T>(T);
impl<T> Tr for W<T> where W<W<T>>: Tr {}
fn need<T: Tr>(_: T) {}
pub fn f() {
    need(W(1u8)) //~ ERROR E0275: demands more and more
}
