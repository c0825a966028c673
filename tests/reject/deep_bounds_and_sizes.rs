//# rustc: fail
//! Bounds that lie deep, and types without a size.
pub mod s0 {
    pub struct S<T: 'static>(T);
    pub fn f<'a>(x: &'a u8) {
        let s: Option<S<&'a u8>> = None; //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
        let _ = (s.is_some(), x);
    }
}
pub mod s1 {
    pub trait Tr {
        fn m(&self) {}
    }
    impl Tr for &'static u8 {}
    impl<T: Tr> Tr for Option<T> {}
    fn g<T: Tr>(_t: T) {}
    pub fn f(x: &u8) {
        g(Some(Some(Some(Some(Some(Some(Some(Some(Some(Some( //~ ERROR E0521: this lasts as long as a lifetime of the caller only, and has to last as long as `'static`
            Some(x),
        )))))))))))
    }
}
pub mod s2 {
    #[repr(transparent)]
    pub struct S { //~ ERROR E0690: a transparent type has one field at most that has a size
        a: Vec<u8>,
        b: Box<u8>,
    }
}
pub mod s4 {
    pub trait M {
        type F: Fn(&u8) -> &u8;
        fn f(&self) -> Self::F;
    }
    pub fn c<'a, 'b, T: M>(t: &T, x: &'b u8) -> &'a u8 {
        let f = t.f();
        f(x) //~ ERROR E0618: a value of type `<T as s4::M>::F` can't be called
    }
}
