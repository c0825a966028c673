pub fn store<'a>(slot: &mut &'a u32, x: &'a u32) { //~ ERROR U0001: a reference behind a reference
    *slot = x;
}

pub struct Holder<'a> { //~ ERROR U0001: a lifetime parameter of a type
    r: &'a u32, //~ ERROR U0001: a reference in a type definition
}

pub enum Option<T> { //~ ERROR U0001: a type of one's own named `Option`
    Some(T),
    None,
}
