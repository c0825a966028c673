//# rustc: fail
//! What can be seen shows nothing that can't; numbers behind `&mut`.
struct Hidden;
pub struct Open;
impl Iterator for Open {
    type Item = Hidden; //~ ERROR E0446: `Item` is visible
    fn next(&mut self) -> Option<Hidden> {
        None
    }
}

pub fn add(x: &mut u32) -> u32 {
    x + 1 //~ ERROR E0369: `+`
}

pub fn negate(x: &mut i32) -> i32 {
    -x //~ ERROR E0600: `-`
}
