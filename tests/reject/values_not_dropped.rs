//# shows: { let mut x = 0; kept(&mut x); x != 5 }
//! What is in a `ManuallyDrop` is not dropped with it.

use std::mem::ManuallyDrop;

pub struct Mark<'a>(&'a mut u32);

impl<'a> Drop for Mark<'a> {
    //@ ensures *self.0 == 5
    fn drop(&mut self) {
        *self.0 = 5;
    }
}

//@ ensures *x == 5
//~^ ERROR V0001: this postcondition
pub fn kept(x: &mut u32) {
    *x = 1;
    let _kept = ManuallyDrop::new(Mark(x));
}
