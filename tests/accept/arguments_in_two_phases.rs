//! An argument that is borrowed anew counts as borrowed from the call on.

//@ requires *x <= 100 && by <= 100
//@ ensures *x == old(*x) + by
fn add(x: &mut u32, by: u32) {
    *x += by;
}

//@ requires *x <= 100
//@ ensures *x == 2 * old(*x)
pub fn twice(x: &mut u32) {
    add(x, *x);
}
