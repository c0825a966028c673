//! A raw pointer made of one of two references owns that one's memory, until what was borrowed is used again.
//# undefined: in_neither_case(false)
//# shows: not_both(true) != 16
//# shows: what_was_there(true) != 3

pub fn used_too_late(c: bool) -> u32 {
    let (mut x, mut y) = (3u32, 5u32);
    let p = if c { &mut x as *mut u32 } else { &mut y as *mut u32 };
    x += 1;
    unsafe { *p = 8 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    x
}

pub fn the_other_is_used(c: bool) -> u32 {
    let (mut x, mut y) = (3u32, 5u32);
    let p = if c { &mut x as *mut u32 } else { &mut y as *mut u32 };
    y += 1;
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ ensures result == 16
//~^ ERROR V0001: this postcondition does not hold
pub fn not_both(c: bool) -> u32 {
    let (mut x, mut y) = (3u32, 5u32);
    let p = if c { &mut x as *mut u32 } else { &mut y as *mut u32 };
    unsafe { *p = 8 };
    x + y
}

//@ ensures result == 3
//~^ ERROR V0001: this postcondition does not hold
pub fn what_was_there(c: bool) -> u32 {
    let mut x = 3u32;
    let mut y = 5u32;
    let p = if c { &mut x as *mut u32 } else { &mut y as *mut u32 };
    unsafe { *p = 8 };
    x
}

pub fn in_neither_case(c: bool) -> u32 {
    let mut x = 3u32;
    let p = if c { &raw mut x } else { core::ptr::null_mut() };
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn written_to_read(c: bool) -> u32 {
    let (x, mut y) = (3u32, 5u32);
    let p = if c { &raw const x as *mut u32 } else { &raw mut y };
    unsafe { *p = 4 }; //~ ERROR V0023: this memory may be read here, and not written
    x
}

pub fn it_has_changed_meanwhile(c: bool) -> u32 {
    let (mut x, mut y) = (3u32, 5u32);
    let p = if c { &raw const x } else { &raw const y };
    x += 1;
    y += 1;
    unsafe { *p + x + y } //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ ensures result == 9
//~^ ERROR V0001: this postcondition does not hold
pub fn of_the_same_twice(c: bool) -> u32 {
    let mut x = 3u32;
    let p = if c { &mut x as *mut u32 } else { &mut x as *mut u32 };
    unsafe { *p = 8 };
    x
}

// A permission that is there in one case only is given back, or not, in each of them.
//@ requires p |-> _
fn keeps_it(p: *mut u32) {
    //@ leak p |-> _;
}

pub fn in_one_case(x: &mut u32, c: bool) {
    let p = x as *mut u32;
    if c { //~ ERROR V0022: this was lent to a raw pointer, and the permission for it is not here any more
        keeps_it(p);
    }
}
