//# rustc: fail
//! A `const` block that panics is no reason for a function not to return, and is typed like any other.
fn number() -> u8 {
    1
}

pub fn falls_off() -> u8 { //~ ERROR E0308: mismatched types: expected `u8`
    const { panic!() };
}

pub fn calls() -> usize {
    let x: [u8; 0] = [const { number() }; 0]; //~ ERROR E0015: `number` is not `const`
    x.len()
}

pub fn mismatched() -> usize {
    let x: [u8; 0] = [const { let y: u16 = 5; y }; 0]; //~ ERROR E0308: mismatched types: expected `u8`, found `u16`
    x.len()
}

pub fn unknown() {
    let x = (return, 1);
    let y: (u8, i32) = x; //~ ERROR E0308: mismatched types
}
