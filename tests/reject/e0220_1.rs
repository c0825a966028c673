//# rustc: fail
//# verify: skip
pub fn f<T: Iterator>(t: T) -> T::Foo { //~ ERROR E0220:
    loop {}
}
