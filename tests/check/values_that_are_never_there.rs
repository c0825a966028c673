//! Parts of tuples that are never there take the type that is wanted; a `const` block that panics has any type.
pub fn in_a_tuple(c: bool) -> (u8, u8) {
    let wanted: (u8, u8) = (panic!(), 1);
    let second: (u8, &[u8]) = (1, loop {});
    let partly: (u8, _) = (return (1, 2), 1);
    let neither: (_, _) = (return (1, 2), 1);
    let nested: ((u8, u8), u8) = ((panic!(), 2), 1);
    let referred: &(u8, u8) = &(panic!(), 1);
    let option: Option<(u8, u8)> = Some((loop {}, 1));
    let branches: (i32, i32) = if c { (panic!(), 1) } else { (1, 2) };
    let arms: (u8, u8) = match 1 {
        1 => (panic!(), 1),
        _ => (1, panic!()),
    };
    (panic!(), partly.1)
}

pub fn given<T>(x: T) -> T {
    x
}

pub fn as_an_argument() -> (u8, u8) {
    given::<(u8, u8)>((panic!(), 1));
    given((panic!(), 1))
}

pub struct Of<T>(T);

impl<T> Of<T> {
    const NONE: u8 = panic!();
    pub fn none() -> usize {
        let blocks: [usize; 0] = [const { assert!(size_of::<T>() > 100); 1 }; 0];
        blocks.len()
    }
}

pub const NO_ELEMENTS: [u8; 0] = [const { panic!() }; 0];
const ZERO: usize = 0;
pub const COUNTED: [u8; 0] = [const { let x: [u8; 2] = [1, 2]; x[2] }; ZERO];

pub fn no_elements() -> usize {
    let block: [u8; 0] = [const { panic!() }; 0];
    let inner: [[u8; 0]; 3] = [[const { 1 / 0 }; 0]; 3];
    let constant: [u8; 0] = [Of::<u8>::NONE; 0];
    block.len() + inner.len() + constant.len() + Of::<u16>::none() + const { [const { 1 / 0 }; 0].len() }
}
