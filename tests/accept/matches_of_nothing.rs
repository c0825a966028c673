//! A `match` without arms gives any value, for it is never there; what comes after it is not reached.
pub enum Nothing {}

//@ ensures r is Ok
pub fn certain(r: Result<u8, Nothing>) -> u8 {
    let found = match r {
        Ok(x) => x,
        Err(e) => match e {},
    };
    found
}

//@ ensures result < 10
pub fn last(r: Result<u8, Nothing>) -> u8 {
    match r {
        Ok(x) => x % 10,
        Err(e) => match e {},
    }
}

//@ ensures result == 300
pub fn any(e: Nothing) -> u8 {
    match e {}
}

//@ ensures false
pub fn behind(e: &Nothing) -> u8 {
    match *e {}
}
