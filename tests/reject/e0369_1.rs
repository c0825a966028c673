//# rustc: fail
//# verify: skip
pub fn f<T>(a: T, b: T) -> bool {
    a == b //~ ERROR E0369:
}
