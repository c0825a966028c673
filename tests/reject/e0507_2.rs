//# rustc: fail
//# verify: skip
pub fn f<T: Clone>(x: &T) -> T {
    *x //~ ERROR E0507:
}
