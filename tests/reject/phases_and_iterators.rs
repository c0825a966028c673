//# rustc: fail
//! Two-phase borrows, reborrows, iterators of one's own, derived traits.
pub mod s36 {
    #[derive(PartialEq)]
    pub struct A(f(u8)); //~ ERROR E0573: `f` is a value, not a type
    fn f() {}
}

pub mod s37 {
    #[derive(Clone)]
    pub struct A<T>(Box<T>, Vec<T>);
    pub struct NC;
    pub fn f(a: &A<NC>) -> A<NC> {
        a.clone() //~ ERROR E0308: mismatched types: expected `s37::A<s37::NC>`,
    }
}

pub mod s38 {
    #[derive(Clone)]
    pub struct A<'a, T>(&'a T);
    pub struct NC;
    pub fn f<'a>(a: &A<'a, NC>) -> A<'a, NC> {
        a.clone() //~ ERROR E0308: mismatched types: expected `s38::A<s38::NC>`,
    }
}
