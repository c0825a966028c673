//# shows: !same(&[W(1)])
//# shows: !same_vectors(&vec![W(1)])
//# shows: differ(&W(1))
//# shows: differ_in_tuples(&(W(1), 2))
//! A type may say of `!=` what it likes: slices ask their elements for it, also where `==` is meant.
#![allow(unused, dead_code)]
#[derive(Clone, Copy, Debug)]
pub struct W(pub u8);
impl PartialEq for W {
    fn eq(&self, o: &W) -> bool { self.0 == o.0 }
    fn ne(&self, o: &W) -> bool { true }
}
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn same(a: &[W]) -> bool { a[..] == a[..] }
//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn same_vectors(a: &Vec<W>) -> bool { a == a }
//@ ensures !result
//~^ ERROR V0001: this postcondition
pub fn differ(a: &W) -> bool { a != a }
//@ ensures !result
//~^ ERROR V0001: this postcondition
pub fn differ_in_tuples(a: &(W, u8)) -> bool { a != a }
