//! A struct has no values if a field that is seen has none: patterns leave it out, and a call for one does not come back.
pub enum Void {}

pub struct Held {
    pub void: Void,
    pub number: u8,
}

pub struct Deep<T>(pub T);

mod inner {
    pub struct Hidden {
        void: super::Void,
    }

    pub fn seen_here(x: Option<Hidden>) -> u8 {
        let None = x;
        1
    }

    pub fn make(void: super::Void) -> Hidden {
        Hidden { void }
    }
}

pub fn option(x: Option<Held>) -> u8 {
    let None = x;
    inner::seen_here(None)
}

pub fn deep(x: Result<u8, Deep<(u8, [Deep<Held>; 2])>>) -> u8 {
    let Ok(y) = x;
    y
}

pub fn itself(x: Held) -> u8 {
    match x {}
}

pub fn make() -> Held {
    loop {}
}

pub fn never_back() -> u8 {
    let x: u8;
    make();
    x
}
