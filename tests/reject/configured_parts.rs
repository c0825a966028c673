//! `cfg` decides what is there: where that is not followed, it is refused.
pub struct S {
    #[cfg(test)] //~ ERROR U0001: `cfg` on a field
    pub a: u8,
    pub b: u8,
}

pub enum E {
    #[cfg(test)] //~ ERROR U0001: `cfg` on a variant
    A,
    B,
}

pub fn statement() -> u8 {
    #[cfg(test)] //~ ERROR U0001: `cfg` on a statement
    return 5;
    1
}

pub fn arm(x: u8) -> u8 {
    match x {
        #[cfg(test)] //~ ERROR U0001: `cfg` on a match arm
        0 => 5,
        _ => 1,
    }
}
