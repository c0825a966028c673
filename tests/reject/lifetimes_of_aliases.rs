//# rustc: fail
//! The lifetimes of an alias are those that its arguments say, whatever they are called where it is defined.
pub type Byte<'a> = &'a u8;
pub type Two<'a, 'b, T> = (&'a T, &'b T);

pub fn of_the_same_name<'a, 'b>(x: &'a u8, _y: &'b u8) -> Byte<'b> {
    x //~ ERROR B0001:
}

pub fn the_other<'r, 's>(t: Two<'r, 's, u8>) -> &'s u8 {
    t.0 //~ ERROR B0001:
}

pub fn for_ever(x: Byte<'_>) -> Byte<'static> {
    x //~ ERROR B0001:
}

pub fn local(x: &u8) {
    let y: Byte<'static> = x; //~ ERROR B0001:
}
