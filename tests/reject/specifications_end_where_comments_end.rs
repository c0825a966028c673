//! To rustc a specification is a comment: what comes behind its end is the program, whatever the specification says.
//# panics: a_line_in_a_block(1)
//# panics: a_line_over_a_line(255)
#![allow(unused)]

pub fn a_line_in_a_block(x: u8) -> u8 {
    /*@ assert true; // @*/ panic!(); /*
    @*/
    //~^^ ERROR V0006: this `panic!` can be reached
    x
}

//@ requires true // /*
pub fn a_line_over_a_line(x: u8) -> u8 {
    x + 1 //~ ERROR V0003: this can overflow
}
// */
