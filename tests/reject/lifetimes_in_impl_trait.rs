//# rustc: fail
//! Lifetimes inside `impl Trait` are written.
pub mod s0 {
    pub fn total(items: impl IntoIterator<Item = &u32>) -> u32 { //~ ERROR E0658: a lifetime can't be left out inside `impl Trait`
        let mut s = 0;
        for x in items {
            s += x;
        }
        s
    }
}
pub mod s4 {
    pub struct W<'a>(&'a u8);
    pub trait T<X> {
        fn t(&self) {}
    }
    pub fn ap(f: impl T<W>) {} //~ ERROR E0658: a lifetime can't be left out inside `impl Trait`
}
pub mod s5 {
    pub struct W<'a>(&'a u8);
    pub trait T<X> {
        fn t(&self) {}
    }
    pub fn ap(f: impl T<W<'_>>) {} //~ ERROR E0658: a lifetime can't be left out inside `impl Trait`
}
