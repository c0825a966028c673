//# rustc: fail
pub fn f(x: u32) -> u64 {
    x //~ ERROR E0308: expected `u64`, found `u32`
}

pub fn g(x: u8) -> u8 {
    let y: u16 = 1;
    x + y //~ ERROR E0308: expected `u8`, found `u16`
}

pub fn h(a: [u8; 3], i: u32) -> u8 {
    a[i] //~ ERROR E0277: an index is a `usize`
}

pub fn k() {
    f(1, 2); //~ ERROR E0061: takes 1 argument, but 2 are given
}

pub fn m(b: bool) -> u32 {
    if b { 1 } //~ ERROR E0308: expected `()`
    2
}

pub fn n() -> u32 {
    let x = 300u8; //~ ERROR T0001: does not fit in `u8`
    1
}

pub fn p(x: bool) -> bool {
    -x //~ ERROR E0600: `-` is not defined for `bool`
}
