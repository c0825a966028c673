//# rustc: fail
//! Functions that need each other for ever larger types.
pub struct P<T>(T);
pub fn a<T>(n: u32, x: T) {
    if n > 0 {
        b(n - 1, P(x))
    }
}
pub fn b<T>(n: u32, x: T) {
    if n > 0 {
        a(n - 1, x) //~ ERROR E0275: without an end
    }
}
pub fn main() {
    a(3, 1u8)
}
