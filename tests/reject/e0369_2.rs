//# rustc: fail
//# verify: skip
pub fn f<T>(a: T, b: T) -> T {
    a + b //~ ERROR E0369:
}
