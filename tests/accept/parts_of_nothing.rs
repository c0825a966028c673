//! Variants that hold what is never there need no arm.
pub enum Nothing {}

pub enum Deep {
    Own(Box<Deep>, Nothing),
    Plain(Nothing),
}

//@ ensures result == 1
pub fn tuple(x: Option<(Nothing, u8)>) -> u8 {
    match x {
        None => 1,
    }
}

//@ ensures result == 1
pub fn array(x: Option<[Nothing; 2]>) -> u8 {
    match x {
        None => 1,
    }
}

//@ ensures result == 1
pub fn variants(x: Option<Deep>) -> u8 {
    match x {
        None => 1,
    }
}

//@ ensures x is Ok
pub fn irrefutable(x: Result<u8, (Nothing,)>) -> u8 {
    let Ok(y) = x;
    y
}

//@ ensures result == 300
pub fn whole(x: (Nothing, u8)) -> u8 {
    match x {}
}
