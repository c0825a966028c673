//! A cast to a raw pointer says nothing of what is pointed to: an integer whose type is not known is an `i32`.
//# rustc: fail

pub fn of_a_variable() {
    let mut x = 3;
    let p = &mut x as *mut u32; //~ ERROR E0606: can't be cast to `*mut u32`
    unsafe { *p = 7 };
}

pub fn of_what_is_in_a_box() {
    let mut b = Box::new(3);
    let p = &mut *b as *mut u32; //~ ERROR E0606: can't be cast to `*mut u32`
    unsafe { *p = 7 };
}

pub fn of_an_element() {
    let mut b = [1, 2];
    let p = &mut b[0] as *mut u32; //~ ERROR E0606: can't be cast to `*mut u32`
    unsafe { *p = 7 };
}

pub fn of_a_reference() {
    let mut x = 3;
    let r = &mut x;
    let p = r as *mut u32; //~ ERROR E0606: can't be cast to `*mut u32`
    unsafe { *p = 7 };
}

pub fn of_what_is_left_open() {
    let mut x = 3u8;
    let p = &mut x as *mut _; //~ ERROR E0606: can't be cast to `*mut i32`
    unsafe { *p = 7 };
}
