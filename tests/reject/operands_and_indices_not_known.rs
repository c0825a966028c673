//# rustc: fail
//! Nothing says what an index or an operand is: that only numbers fit most of the time decides nothing.

pub fn index_of_slice(v: &[u8], x: u8) -> u8 {
    v[x.into()] //~ ERROR E0283: the type of this can't be inferred
}

pub fn index_of_array(a: [u8; 4]) -> u8 {
    a["1".parse().unwrap()] //~ ERROR E0284: the type of this can't be inferred
}

pub fn index_of_vector(v: Vec<u8>) -> u8 {
    v[Default::default()] //~ ERROR E0790: the type of this can't be inferred
}

pub fn index_given_later(a: &[u8], x: u16) -> u8 {
    let i = x.into(); //~ ERROR E0283: the type of this can't be inferred
    a[i]
}

pub fn nested(a: [[u8; 2]; 2], x: u8) -> u8 {
    a[0][x.into()] //~ ERROR E0283: the type of this can't be inferred
}

pub fn changed(a: &mut [u8], x: u8) {
    a[x.into()] += 1; //~ ERROR E0283: the type of this can't be inferred
}

pub fn operand(n: u8) -> u32 {
    1u32 + n.into() //~ ERROR E0284: the type of this can't be inferred
}

pub fn shifted(n: u8) -> u32 {
    1u32 << n.into() //~ ERROR E0284: the type of this can't be inferred
}

pub fn left(n: u8) -> u8 {
    n + return 1 //~ ERROR E0277: `+` is not defined for `u8` and `()`
}

pub fn right(n: u8) -> u8 {
    (return 1) + n //~ ERROR E0277: `+` is not defined for `()` and `u8`
}

pub fn shift(n: u8) -> u8 {
    n << panic!() //~ ERROR E0277: `<<` is not defined for `u8` and `()`
}

pub fn mixed(n: u8, b: bool) -> bool {
    n & b //~ ERROR E0277: `&` is not defined for `u8` and `bool`
}
