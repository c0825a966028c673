//# shows: seven() != k::<5>()
//# shows: hidden::<3>() != 7
//# shows: another::<3>() != 3
//# shows: (R { a: [0; 3] }).fixed() != 3
//! A const parameter hides a constant of its name.
#![allow(unused, dead_code)]

pub const K: usize = 7;

//@ pure
pub fn k<const K: usize>() -> usize {
    K
}

//@ ensures result == k::<5>() //~ ERROR V0001: this postcondition does not hold
pub fn seven() -> usize {
    7
}

//@ ensures result == 7 //~ ERROR V0001: this postcondition does not hold
pub fn hidden<const K: usize>() -> usize {
    K
}

//@ ensures result == 7
pub fn by_path<const K: usize>() -> usize {
    self::K
}

//@ ensures result == K //~ ERROR V0001: this postcondition does not hold
pub fn another<const K: usize>() -> usize {
    self::K
}

pub struct R<const N: usize> {
    pub a: [u8; N],
}
impl<const N: usize> R<N> {
    //@ pure
    pub fn cap(&self) -> usize {
        N
    }

    //@ ensures result == self.cap()
    pub fn same(&self) -> usize {
        N
    }

    //@ ensures result == self.cap() //~ ERROR V0001: this postcondition does not hold
    pub fn fixed(&self) -> usize {
        4
    }
}
