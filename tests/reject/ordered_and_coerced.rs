//# rustc: fail
pub fn reference(a: Option<u8>, b: &u8) -> bool {
    a == b //~ ERROR E0308: mismatched types
}

pub fn ordered(a: &u8) -> bool {
    a > 1 //~ ERROR E0308: mismatched types: expected `&u8`, found `{integer}`
}

pub fn equal(a: &u8) -> bool {
    a == 1 //~ ERROR E0277: `&u8` can't be compared with `{integer}`
}

pub fn vectors(a: Vec<u8>, b: u8) -> bool {
    a == b //~ ERROR E0277: `Vec<u8>` can't be compared with `u8`
}

pub fn arrays(a: [u8; 2], b: [u8; 3]) -> bool {
    a < b //~ ERROR E0308: mismatched types
}

pub fn nothing() -> bool {
    (return true) == 1u8 //~ ERROR E0277: `()` does not implement `PartialEq<u8>`
}
