//# rustc: fail
//! A function that needs itself for more and more types.
pub fn deeper<T>(n: u32) {
    if n > 0 {
        deeper::<Option<T>>(n - 1) //~ ERROR E0275: `deeper` needs itself for other types, without an end
    }
}
pub fn start() {
    deeper::<u8>(3)
}
