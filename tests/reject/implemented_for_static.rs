//# rustc: fail
//! An implementation for `'static` is none for a borrow that ends.
pub trait Show {
    fn show(self) -> u32;
}

pub struct Holder<'a>(&'a u32);

impl Show for Holder<'static> {
    fn show(self) -> u32 {
        *self.0
    }
}

static ANSWER: u32 = 42;

pub fn lasting() -> u32 {
    Holder(&ANSWER).show()
}

pub fn passing(x: &u32) -> u32 {
    Holder(x).show() //~ ERROR E0521: has to last as long as `'static`
}
