//# rustc: fail
pub enum Nothing {}

pub fn empty_array(x: Option<[Nothing; 0]>) -> u8 {
    match x { //~ ERROR E0004:
        None => 1,
    }
}

pub mod hidden {
    pub struct Held {
        x: super::Nothing,
    }
}

pub fn hidden_field(x: Option<hidden::Held>) -> u8 {
    match x { //~ ERROR E0004:
        None => 1,
    }
}

pub fn behind(x: &(Nothing, u8)) -> u8 {
    match *x {} //~ ERROR E0004:
}

pub fn behind_an_option(x: &Option<(Nothing, u8)>) -> u8 {
    match x { //~ ERROR E0004:
        None => 1,
    }
}

pub enum Endless {
    Own(Box<Endless>),
}

pub fn endless(x: Option<Endless>) -> u8 {
    match x { //~ ERROR E0004:
        None => 1,
    }
}

pub fn reference(x: Option<&Nothing>) -> u8 {
    match x { //~ ERROR E0004:
        None => 1,
    }
}
