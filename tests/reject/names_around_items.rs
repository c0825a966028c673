//# rustc: fail
//! An item in a function does not see the function's parameters and variables.
pub fn parameter<T>(x: T) -> T {
    fn inner(y: u8) -> T { //~ ERROR E0401: `T` belongs to `parameter`
        loop {}
    }
    x
}
pub struct A<T>(T);
impl<T> A<T> {
    pub fn of_the_implementation(&self) {
        fn inner(x: Option<T>) {} //~ ERROR E0401: `T` belongs to `of_the_implementation`
    }
    pub fn own_type(&self) {
        fn inner(x: &Self) {} //~ ERROR E0401: `Self` belongs to `own_type`
    }
}
pub fn variable(a: u8) -> u8 {
    fn inner() -> u8 {
        a //~ ERROR E0434: `a` is a variable of `variable`
    }
    inner()
}
pub fn length(n: usize) {
    let a = [0u8; n]; //~ ERROR E0435: `n` is a variable, and a constant is wanted here
}
pub fn constant(n: usize) {
    const M: usize = n; //~ ERROR E0435: `n` is a variable
}
pub fn nowhere() {
    {
        let x = 1;
    }
    let y = z; //~ ERROR E0425: there is no value `z`
}
