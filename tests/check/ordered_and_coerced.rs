//! What is ordered has one type, and the right side is coerced to that of the left one.

pub fn ordered(a: &u8, b: &mut u8, c: &&u8, d: &str, e: &&str, f: &[u8], g: &Vec<u8>, h: &[u8; 2]) -> bool {
    a < b && a < c && d < e && f < g && f < h
}

pub struct E(u8);

impl PartialEq<E> for (u8, u8) {
    fn eq(&self, other: &E) -> bool {
        self.0 == other.0
    }
}

pub fn equal(a: (u8, u8), b: E, c: (u8, u8)) -> bool {
    a == b && a == c
}

pub fn lengths() -> u8 {
    fn array<const N: usize>() -> [u8; N] {
        [0; N]
    }
    let [a, b, c] = array();
    a + b + c
}
