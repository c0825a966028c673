//@ requires true
//~^ ERROR P0003: belongs to no function
pub struct S;
