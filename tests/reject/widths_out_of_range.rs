//! Widths and precisions that are arguments have 16 bits: a larger one panics before anything is written.
//# panics: width(70000)
//# panics: precision(65536)
//# panics: by_position(65536, "x")
//# panics: in_a_message(false, 65536)
//# panics: of_two(8, 65536)
//# panics: shown_twice(65536)
//# panics: the_precision_of_a_panic(65536)
//# panics: compared(1, 2, usize::MAX)
#![allow(unused)]

pub fn width(w: usize) {
    println!("{:w$}", 1); //~ ERROR V0006: this width or precision can be above 65535, and then this panics
}

pub fn precision(w: usize) {
    println!("{:.*}", w, "x"); //~ ERROR V0006: this width or precision can be above 65535, and then this panics
}

pub fn by_position(w: usize, s: &str) {
    print!("{0:>1$}", s, w); //~ ERROR V0006: this width or precision can be above 65535, and then this panics
}

//@ requires c
pub fn in_a_message_that_is_not_shown(c: bool, w: usize) {
    assert!(c, "{:w$}", 1);
}

//@ panics !c
pub fn in_a_message(c: bool, w: usize) {
    assert!(c, "{:w$}", 1);
    println!("{:w$}", 1); //~ ERROR V0006: this width or precision can be above 65535, and then this panics
}

//@ requires w < 10
pub fn of_two(w: usize, p: usize) {
    eprintln!("{:w$.p$}", "abc"); //~ ERROR V0006: this width or precision can be above 65535, and then this panics
}

//@ requires w <= 65536
pub fn shown_twice(w: usize) {
    println!("{:w$} {:w$}", 1, 2); //~ ERROR V0006: this width or precision can be above 65535, and then this panics
}

pub fn the_precision_of_a_panic(p: usize) {
    if p > 65535 {
        panic!("{:.p$}", "x"); //~ ERROR V0006: this width or precision
    }
}

pub fn compared(a: u8, b: u8, w: usize) {
    if a != b {
        println!("{:>width$}", a, width = w); //~ ERROR V0006: this width or precision
    }
}

//@ requires w <= 0xffff
pub fn in_range(w: usize, p: u8) {
    println!("{:w$} {:1$} {:.2$}", 1, w, p as usize);
}
