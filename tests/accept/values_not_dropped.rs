//! What is in a `ManuallyDrop` is dropped when it is taken out, and not before.

use std::mem::ManuallyDrop;

pub struct Mark<'a>(&'a mut u32);

impl<'a> Drop for Mark<'a> {
    //@ ensures *self.0 == 5
    fn drop(&mut self) {
        *self.0 = 5;
    }
}

//@ ensures *x == 1
pub fn not_dropped(x: &mut u32) {
    *x = 1;
    let _kept = ManuallyDrop::new(Mark(x));
}

//@ ensures *x == 5
pub fn taken_out(x: &mut u32) {
    let kept = ManuallyDrop::new(Mark(x));
    let _mark = ManuallyDrop::into_inner(kept);
}

//@ ensures result == v@.len()
pub fn looked_at(v: Vec<u8>) -> usize {
    let kept = ManuallyDrop::new(v);
    kept.len()
}

//@ trusted
fn main() {
    let (mut a, mut b) = (0, 0);
    not_dropped(&mut a);
    taken_out(&mut b);
    println!("{a} {b} {}", looked_at(vec![1, 2]));
}
