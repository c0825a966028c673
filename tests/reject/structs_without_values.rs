//# rustc: fail
//! What is hidden, or behind a pointer, may be there.
pub enum Void {}

pub struct Held {
    pub void: Void,
}

mod inner {
    pub struct Hidden {
        void: super::Void,
    }

    pub fn make(void: super::Void) -> Hidden {
        Hidden { void }
    }

    pub fn never() -> Hidden {
        loop {}
    }
}

pub fn hidden(x: Option<inner::Hidden>) -> u8 {
    let None = x; //~ ERROR E0005:
    1
}

pub fn behind(x: &Result<u8, Void>) -> u8 {
    let Ok(y) = *x; //~ ERROR E0005:
    y
}

pub fn behind_a_box(x: Box<Result<u8, Held>>) -> u8 {
    match *x { //~ ERROR E0004:
        Ok(y) => y,
    }
}

pub static SHARED: Result<u8, Void> = Ok(1);

pub fn of_a_static() -> u8 {
    match SHARED { //~ ERROR E0004:
        Ok(y) => y,
    }
}

pub fn itself(x: &Held) -> u8 {
    match x {} //~ ERROR E0004:
}
