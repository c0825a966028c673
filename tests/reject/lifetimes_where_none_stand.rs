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

pub fn owner<'a>(x: &'a u8) -> Held<'a> {
    Held::<'a>::new(x) //~ ERROR U0001: a lifetime here
}

pub fn cast<'a>(x: &'a u8) -> &'a u8 {
    x as &'a u8 //~ ERROR U0001: a lifetime here
}
