//! Raw pointers made of references on one of several paths.

//@ ensures result == 8
pub fn of_one_of_two(c: bool) -> u32 {
    let mut x = 3u32;
    let mut y = 5u32;
    let p = if c { &mut x as *mut u32 } else { &mut y as *mut u32 };
    unsafe { *p = 8 };
    if c { x } else { y }
}

//@ requires *r < 100 && *s < 100
//@ ensures *r == (if c { old(*r) + 1 } else { old(*r) }) && *s == (if c { old(*s) } else { old(*s) + 1 })
pub fn of_references(c: bool, r: &mut u32, s: &mut u32) {
    let p = if c { r as *mut u32 } else { s as *mut u32 };
    unsafe { *p += 1 };
}

//@ ensures result == (if c { 7 } else { 4 })
pub fn or_none(c: bool) -> u32 {
    let mut x = 3u32;
    let p = if c { &raw mut x } else { core::ptr::null_mut() };
    if !p.is_null() {
        unsafe { *p = 7 }
    } else {
        x = 4;
    }
    x
}

//@ requires n < 3
//@ ensures result == 60 + 9
pub fn of_one_of_three(n: u8) -> u32 {
    let (mut x, mut y, mut z) = (20u32, 20u32, 20u32);
    let p = match n {
        0 => &raw mut x,
        1 => &raw mut y,
        _ => &raw mut z,
    };
    unsafe { *p += 9 };
    x + y + z
}

//@ ensures result == 3
pub fn only_read(c: bool) -> u32 {
    let (x, y) = (3u32, 4u32);
    let p = if c { &raw const x } else { &raw const y };
    let v = unsafe { *p };
    if c { v } else { v - 1 }
}

fn main() {
    assert!(of_one_of_two(true) == 8 && of_one_of_two(false) == 8);
    assert!(or_none(true) == 7 && or_none(false) == 4);
    assert!(of_one_of_three(1) == 69 && only_read(false) == 3);
    let (mut a, mut b) = (1, 2);
    of_references(true, &mut a, &mut b);
    of_references(false, &mut a, &mut b);
    assert!(a == 2 && b == 3);
}
