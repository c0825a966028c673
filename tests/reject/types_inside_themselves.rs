//# rustc: fail
//! A type that stands inside of itself with other arguments is looked at again.
pub mod s0 {
    struct D<'a>(&'a u8);
    impl<'a> Drop for D<'a> {
        fn drop(&mut self) {}
    }
    fn f() {
        let x: Option<Option<D>>;
        let y = 1;
        x = Some(Some(D(&y))); //~ ERROR E0597: `y` does not live as long as a borrow of it
    }
}
pub mod s1 {
    struct D<'a>(&'a u8);
    impl<'a> Drop for D<'a> {
        fn drop(&mut self) {}
    }
    struct W<T>(T);
    fn f() {
        let x;
        let y = 1;
        x = W(W(D(&y))); //~ ERROR E0597: `y` does not live as long as a borrow of it
    }
}
pub mod s2 {
    use core::cell::Cell;
    struct W<T>(T);
    struct P(W<u8>, W<Cell<u8>>);
    const fn mk() -> P {
        P(W(1), W(Cell::new(2)))
    }
    const X: &P = &mk(); //~ ERROR E0492: a constant can't refer to a value of its own that can be changed behind a shared reference
}
pub mod s3 {
    struct W<T>(T);
    fn f() -> &'static W<W<Vec<u8>>> {
        &W(W(Vec::new())) //~ ERROR E0515: a reference to a temporary value is returned, which ends with the function
    }
}
