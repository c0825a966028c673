//! Where there are no elements, there is no sequence but the empty one.
#![allow(dead_code)]

pub enum Never {}

//@ ensures result == 0
pub fn vector(v: Vec<Never>) -> usize {
    v.len()
}

//@ ensures result == 0
pub fn slice(v: &[(u8, Never)]) -> usize {
    v.len()
}

//@ ensures result
pub fn option(v: Option<Never>) -> bool {
    v.is_none()
}

//@ ensures match v { Ok(x) => result == Ok(x), Err(_) => result == Ok(3) }
pub fn result(v: Result<u8, Vec<[Never; 2]>>) -> Result<u8, usize> {
    match v {
        Ok(x) => Ok(x),
        Err(none) => Ok(none.len() as u8 + 3),
    }
}

pub fn not_reached(v: Vec<Box<Never>>) {
    if !v.is_empty() {
        panic!();
    }
}

//@ ensures result == 0
pub fn no_array(v: Option<[Never; 3]>) -> u8 {
    if v.is_some() { 1 } else { 0 }
}

fn main() {
    not_reached(Vec::new());
    println!("{} {} {} {:?} {}", vector(Vec::new()), slice(&[]), option(None), result(Ok(1)), no_array(None));
}
