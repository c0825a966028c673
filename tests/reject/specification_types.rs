pub fn exec(x: u32) -> u32 {
    x
}

//@ requires x + 1
//~^ ERROR E0308: expected `bool`, found `int`
pub fn a(x: u32) {}

//@ ensures result & 1 == y & 1
//~^ ERROR E0425: no value `y`
pub fn b(x: u32) -> u32 {
    x
}

//@ requires exec(x) == 1
//~^ ERROR C0003: is executable
pub fn c(x: u32) {}

//@ requires old(x) == 1
//~^ ERROR C0008: has no meaning here
pub fn d(x: u32) {}

//@ requires result == 1
//~^ ERROR C0007: `result` is the value
pub fn e(x: u32) -> u32 {
    x
}

//@ ensures (x + 1) & 1 == 0
//~^ ERROR C0005: needs a machine integer
pub fn f(x: u32) {}
