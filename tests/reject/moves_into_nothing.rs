//# rustc: fail
//! A `match` without arms looks at what it is given.
pub enum Nothing {}

pub fn moved(e: Nothing) -> u8 {
    drop(e);
    match e {} //~ ERROR E0382:
}

pub fn part(e: (Nothing, Vec<u8>)) -> u8 {
    drop(e);
    match e.0 {} //~ ERROR E0382:
}
