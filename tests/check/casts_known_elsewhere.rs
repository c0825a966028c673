//! Casts to raw pointers whose types are said elsewhere.
pub fn by_the_result() -> u32 {
    let mut x = 3;
    let p = &mut x as *mut u32;
    unsafe { *p = 7 };
    x
}

pub fn as_what_it_is() {
    let mut x = 3;
    let p = &mut x as *mut i32;
    unsafe { *p = 7 };
}

pub fn in_two_steps() {
    let mut x = 3;
    let p = &mut x as *mut _ as *mut u8;
    unsafe { *p = 7 };
}

pub fn of_an_array() {
    let x: [u64; 2] = [1, 2];
    let p = &x as *const u64;
    let _ = p;
}

pub fn by_a_coercion() {
    let mut x = 3;
    let p: *mut u16 = &mut x;
    unsafe { *p = 7 };
}

pub fn of_nothing() -> *const u64 {
    core::ptr::null() as *const u64
}
