//! How large `usize` is, is left open: an end that is not written covers what lies beyond every number.

pub fn f(x: usize) -> u32 {
    match x {
        0..=5 => 1,
        6.. => 2,
    }
}

pub fn g(x: isize) -> u32 {
    match x {
        ..=-1 => 1,
        0 => 3,
        1.. => 2,
    }
}

pub fn h(x: (usize, bool), y: &[usize]) -> u32 {
    let 0.. = x.0;
    let z = match x {
        (0.., true) => 0,
        (..=10, false) => 1,
        (11..=18446744073709551614, false) => 2,
        (18446744073709551615.., false) => 2,
    };
    z + match y {
        [] => 1,
        [(10..), ..] => 2,
        [..=9, ..] => 3,
    }
}
