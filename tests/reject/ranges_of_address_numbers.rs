//# rustc: fail
//! How large `usize` and `isize` are, is left open: what names their greatest number does not end them.

pub fn f(x: usize) -> u32 {
    match x { //~ ERROR E0004: does not cover `usize::MAX..`
        0..=18446744073709551615 => 1,
    }
}

pub fn g(x: isize) -> u32 {
    match x { //~ ERROR E0004: does not cover `..isize::MIN`
        isize::MIN => 1,
        -9223372036854775807..isize::MAX => 2,
        isize::MAX.. => 3,
    }
}

pub fn h(x: Option<usize>) -> u32 {
    match x { //~ ERROR E0004: does not cover `Some(usize::MAX..)`
        None => 1,
        Some(0..=10) => 2,
        Some(11..=usize::MAX) => 3,
    }
}

pub fn i(x: usize) {
    let 0..=usize::MAX = x; //~ ERROR E0005: does not cover `usize::MAX..`
}

pub fn j(x: isize) -> u32 {
    match x { //~ ERROR E0004: does not cover `-1`
        ..=-2 => 1,
        0.. => 2,
    }
}
