//! Associated types with parameters of their own.

pub trait Lends {
    type Lent<'b>; //~ ERROR U0001: a parameter of an associated type
    fn lend<'b>(r: &'b mut u32) -> Self::Lent<'b>;
    fn back<'b>(lent: Self::Lent<'b>, other: &'b mut u32) -> &'b mut u32;
}

pub trait Family {
    type Of<T>; //~ ERROR U0001: a parameter of an associated type
}

/// What was lent is still in use: nothing says so of a type whose lifetime is not known.
pub fn changed_while_lent<L: Lends>() -> u32 {
    let mut x = 1;
    let mut y = 2;
    let lent = L::lend(&mut x);
    *L::back(lent, &mut y) = 3;
    x
}
