// rustc takes a type that holds itself with ever larger arguments; nothing is proved of one.
pub struct Nest<'a, T> {
    value: T,
    next: Option<&'a Nest<'a, (T, T)>>,
}

pub fn first(n: &Nest<u8>) -> u8 { //~ ERROR U0002: a type that holds itself with ever larger arguments
    n.value
}
