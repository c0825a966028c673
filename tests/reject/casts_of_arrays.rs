//# rustc: fail
//! A pointer to an array becomes one to its elements, not to something else.
pub fn a(x: &[u8; 3]) -> *const u16 { x as *const u16 } //~ ERROR E0606: `&[u8; 3]` can't be cast to `*const u16`
pub fn b(x: &[u8; 3]) -> *const [i8] { x as *const [i8] } //~ ERROR E0606: `&[u8; 3]` can't be cast to `*const [i8]`
pub fn c(x: &[u8; 3]) -> *const [u8; 4] { x as *const [u8; 4] } //~ ERROR E0606: `&[u8; 3]` can't be cast to `*const [u8; 4]`
pub fn d(x: &[u8; 3]) -> *mut u8 { x as *mut u8 } //~ ERROR E0606: `&[u8; 3]` can't be cast to `*mut u8`
pub fn e(x: bool) -> char { x as char } //~ ERROR E0604: `bool` can't be cast to `char`
pub fn f(x: &mut [u8; 3]) -> (*const u8, *mut u8, *const [u8], *mut [u8; 3]) {
    (x as *const u8, x as *mut u8, x as *const [u8], x as *mut [u8; 3])
}
