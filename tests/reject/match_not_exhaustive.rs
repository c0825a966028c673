//# rustc: fail
pub enum E {
    A,
    B(u8),
}

pub fn f(e: E) -> u8 {
    match e { //~ ERROR E0004: does not cover `E::B(
        E::A => 0,
        E::B(0..=254) => 1,
    }
}

pub fn g(x: Option<bool>) -> u8 {
    match x { //~ ERROR E0004: does not cover `Some(true)`
        None => 0,
        Some(false) => 1,
    }
}
