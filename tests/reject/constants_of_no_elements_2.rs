//# rustc: fail
//! As in the file before, for a length that is a parameter; and what types say of it all.
pub fn none<const N: usize>() -> usize {
    let x: [u8; N] = [const { panic!() }; N]; //~ ERROR E0080: this constant panics
    x.len()
}

pub fn asks() -> usize {
    none::<0>()
}
