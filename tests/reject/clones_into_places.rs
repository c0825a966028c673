//! A `clone_from` of one's own: the library calls it for elements, boxes and variants.
#![allow(unused)]

pub struct X(u32);

impl Clone for X {
    fn clone(&self) -> X {
        X(self.0)
    }
    //@ requires source.0 > 5
    fn clone_from(&mut self, source: &X) { //~ ERROR U0001: a `clone_from` of an implementation's own
        assert!(source.0 > 5);
        self.0 = source.0;
    }
}

pub struct Of<T>(T);

impl<T: Clone> Clone for Of<T> {
    fn clone(&self) -> Of<T> {
        Of(self.0.clone())
    }
    fn clone_from(&mut self, source: &Of<T>) {} //~ ERROR U0001: a `clone_from` of an implementation's own
}

pub fn filled(v: &mut [X]) {
    v.fill(X(0));
}
