//@ requires x > 5 && x < 5
//~^ WARNING V0030: nothing satisfies the `requires`
//@ ensures false
pub fn never(x: u32) {}
