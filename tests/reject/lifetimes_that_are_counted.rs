//# rustc: fail
//! How many lifetimes a path has, and of what.
pub struct Held<'a>(&'a u8);

impl<'a> Held<'a> {
    pub const SIZE: usize = 3;
}

pub fn early<'a, T: 'a>(x: T) -> T {
    x
}

pub fn late<'a>(x: &'a u8) -> &'a u8 {
    x
}

pub fn two<'a: 'b, 'b>(x: &'a u8, _: &'b u8) -> &'b u8 {
    x
}

pub fn none(x: u8) -> u8 {
    x
}

pub fn too_many() -> u8 {
    let f = early::<'static, 'static, u8>; //~ ERROR E0107: takes 1 lifetime arguments, not 2
    f(1)
}

pub fn chosen_at_the_call() -> u8 {
    let f = late::<'static>; //~ ERROR E0794:
    *f(&1)
}

pub fn chosen_at_this_call() -> u8 {
    *late::<'static>(&1) //~ ERROR E0794:
}

pub fn too_few() -> u8 {
    let f = two::<'static>; //~ ERROR E0107:
    *f(&1, &2)
}

pub fn takes_none() -> u8 {
    let f = none::<'static>; //~ ERROR E0107:
    f(1)
}

pub fn unknown() -> u8 {
    let f = early::<'nope, u8>; //~ ERROR E0261:
    f(1)
}

pub fn in_a_length<'a>(_: &'a u8) -> [u8; 3] {
    [0; Held::<'a>::SIZE] //~ ERROR T0005: may not stand in a constant expression
}

pub fn pointer_for_any() -> for<'x> fn(&'x u8) -> &'x u8 {
    early::<'static, &'static u8> //~ ERROR E0308:
}
