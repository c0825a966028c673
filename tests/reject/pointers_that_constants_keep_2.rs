//# rustc: fail
//! As in the file before, where it takes arguments to find the value.
pub struct Sized<T>(T);

impl<T> Sized<T> {
    pub const AT: *const usize = { //~ ERROR E0080: its value points to memory that has ended
        let x = size_of::<T>();
        &raw const x
    };
    pub const NEVER_ASKED_FOR: *const usize = {
        let x = size_of::<T>();
        &raw const x
    };
}

pub fn asks() -> bool {
    Sized::<u8>::AT.is_null()
}
