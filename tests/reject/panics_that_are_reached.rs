//# panics: a(7)
//# panics: b(1, 2)
//# panics: c(100)
//# panics: d(4)
pub fn a(x: u32) {
    assert!(x != 7); //~ ERROR V0006: `assert!` can panic
}

pub fn b(x: u32, y: u32) {
    assert_eq!(x, y, "not the same"); //~ ERROR V0006: `assert_eq!` can panic
}

pub fn c(x: u8) -> u8 {
    match x {
        0..=99 => 1,
        _ => unreachable!(), //~ ERROR V0006: `unreachable!` can be reached
    }
}

//@ requires x < 5
pub fn d(x: u8) {
    if x > 4 {
        panic!("never");
    }
    if x == 4 {
        panic!("sometimes"); //~ ERROR V0006: `panic!` can be reached
    }
}
