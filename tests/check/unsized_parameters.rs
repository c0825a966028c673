//! Unsized parameters.

use core::fmt::Debug;
pub fn show<T: Debug + ?Sized>(x: &T) {
    println!("{:?}", x);
}
pub fn go() {
    show("abc");
    show(&[1, 2, 3][..]);
    show(&Some(3));
}
