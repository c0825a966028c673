//# rustc: fail
//# verify: skip
pub fn f<T>(x: &T) -> T
where
    T: Copy,
{
    *x
}
pub fn g() {
    f(&vec![1]); //~ ERROR E0277:
}
