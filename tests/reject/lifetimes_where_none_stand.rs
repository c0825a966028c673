//! Places where rustc takes a lifetime and murust does not.
pub struct Held<'a>(pub &'a u8);

pub fn pattern<'a>(x: Option<&'a u8>) -> u8 {
    match x {
        None::<&'a u8> => 1, //~ ERROR U0001: a lifetime here
        _ => 2,
    }
}

pub fn pattern_with_fields<'a>(x: Held<'a>) -> u8 {
    let Held::<'a>(y) = x; //~ ERROR U0001: a lifetime here
    *y
}

pub fn cast<'a>(x: &'a u8) -> &'a u8 {
    x as &'a u8 //~ ERROR U0001: a lifetime here
}
