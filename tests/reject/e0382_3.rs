//# rustc: fail
//# verify: skip
pub fn f<T>(x: T) -> (T, T) {
    (x, x) //~ ERROR E0382:
}
