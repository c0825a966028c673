//# shows: !is_one(3)
//! `<T as Trait>::NAME` in a pattern does not match everything.
pub trait Coded {
    const CODE: u8;
}

pub struct One;

impl Coded for One {
    const CODE: u8 = 1;
}

//@ ensures result
//~^ ERROR V0001:
pub fn is_one(x: u8) -> bool {
    match x {
        <One as Coded>::CODE => true,
        _ => false,
    }
}
