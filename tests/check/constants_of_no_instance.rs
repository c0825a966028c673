//! Constants that have no value for some arguments, with which nothing that is compiled needs them.
pub fn above_zero<const N: usize>() {
    const { assert!(N > 0) }
}
fn unused() {
    above_zero::<0>()
}
mod private {
    pub fn unused() {
        super::above_zero::<0>()
    }
}
struct Private;
impl Private {
    pub fn unused(&self) {
        above_zero::<0>()
    }
}
#[inline]
pub fn by_others() {
    above_zero::<0>()
}
pub fn not_called() {
    let _never = || above_zero::<0>();
}
pub fn behind() {
    return;
    above_zero::<0>()
}
pub const POINTER: fn() = above_zero::<0>;
pub struct Buffer<const N: usize>([u8; N]);
impl<const N: usize> Buffer<N> {
    const VALID: () = assert!(N > 0);
    pub fn unchecked() -> Self {
        Buffer([0; N])
    }
}
pub fn empty() -> Buffer<0> {
    Buffer::unchecked()
}
pub fn good() {
    above_zero::<3>()
}
