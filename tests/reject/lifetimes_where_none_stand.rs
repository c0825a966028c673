//! Places where rustc takes a lifetime and murust does not.
pub struct Held<'a>(pub &'a u8);

impl<'a> Held<'a> {
    pub fn new(x: &'a u8) -> Self {
        Held(x)
    }
}

pub fn arguments<'a>(x: &'a u8) -> Option<&'a u8> {
    let none = None::<&'a u8>; //~ ERROR U0001: a lifetime here
    none.or(Some(x))
}

pub fn value<'a>(x: &'a u8) -> Held<'a> {
    let new = Held::<'a>::new; //~ ERROR U0001: a lifetime here
    new(x)
}

pub fn value_of_a_trait<'a>(x: &'a &'a u8) -> &'a u8 {
    let copy: fn(&'a &'a u8) -> &'a u8 = <&'a u8 as Clone>::clone; //~ ERROR U0001: a lifetime here
    copy(x)
}

pub trait Sized<'a> {
    const SIZE: usize;
}

pub fn constant<'a, T: Sized<'a>>() -> usize {
    <T as Sized<'a>>::SIZE //~ ERROR U0001: a lifetime here
}

pub fn cast<'a>(x: &'a u8) -> &'a u8 {
    x as &'a u8 //~ ERROR U0001: a lifetime here
}
