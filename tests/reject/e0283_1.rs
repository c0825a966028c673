//# rustc: fail
//# verify: skip
pub fn f<T: Default>() -> T {
    T::default()
}
pub fn g() {
    f(); //~ ERROR E0283:
}
