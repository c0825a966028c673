//# verify: skip
//! Comments that look like specifications are none, and are warned of.

// @ requires x > 0
//~^ WARNING P0009: looks like a specification
pub fn f(x: u32) -> u32 {
    /* @ assert x > 0; */
    //~^ WARNING P0009: looks like a specification
    x
}

///@ requires x > 0
//~^ WARNING P0009: looks like a specification
/**@ ensures result == x @*/
//~^ WARNING P0009: looks like a specification
pub fn i(x: u32) -> u32 {
    //	@ assert x > 0;
    //~^ WARNING P0009: looks like a specification
    //＠ assert x > 0;
    //~^ WARNING P0009: looks like a specification
    x
}

// @author somebody, who asserts nothing
pub fn g() {}

//@ ensures result = x
//~^ ERROR C0001: a specification changes nothing
//~| HELP: to compare, write `==`
pub fn h(x: u32) -> u32 { x }
