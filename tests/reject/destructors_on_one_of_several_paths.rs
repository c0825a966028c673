//! A variable that has a value on some paths only is dropped on these: until then its destructor may write to memory.
//# shows: { let mut a = 1; unsafe { given_on_one_path(&mut a, true) }; a != 4 }
//# shows: { let mut a = 1; unsafe { moved_on_one_path(&mut a, false) }; a != 4 }
//# shows: { let mut a = 1; unsafe { in_a_box(&mut a, false) }; a != 4 }
//# shows: { let mut a = 1; unsafe { in_an_option_of_a_pair(&mut a, 2) }; a != 4 }
//# shows: { let mut a = 1; unsafe { out_of_a_loop(&mut a, 9) }; a != 4 }
//# shows: { let mut a = 1; unsafe { held_by_a_closure(&mut a, true) }; a != 4 }
//# shows: { let mut a = 1; unsafe { on_two_paths(&mut a, true, false) }; a != 4 }
//# shows: { let mut a = 1; unsafe { overwritten_later(&mut a, true) }; a != 4 }
//# shows: of_a_variable(true) != 4
//# shows: without_raw_pointers(true) != 3
//# shows: without_raw_pointers_and_moved(false) != 3
//# undefined: unsafe { given_back_before(Box::into_raw(Box::new(4)), true) }

pub struct Last<'a> {
    r: &'a mut u32,
}

impl<'a> Drop for Last<'a> {
    fn drop(&mut self) {
        *self.r = 7;
    }
}

//@ requires p |-> ?v
//@ ensures p |-> 4
pub unsafe fn given_on_one_path(p: *mut u32, c: bool) {
    let v;
    if c {
        v = Last { r: &mut *p };
    }
    *p = 4; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v
//@ ensures p |-> 4
pub unsafe fn moved_on_one_path(p: *mut u32, c: bool) {
    let v = Last { r: &mut *p };
    if c {
        drop(v);
    }
    *p = 4; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v
//@ ensures p |-> 4
pub unsafe fn in_a_box(p: *mut u32, c: bool) {
    let v = Box::new(Last { r: &mut *p });
    match c {
        true => {
            let w = v;
        }
        false => {}
    }
    *p = 4; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v
//@ ensures p |-> 4
pub unsafe fn in_an_option_of_a_pair(p: *mut u32, n: u32) {
    let v;
    match n {
        0 => {}
        1 => v = None,
        _ => v = Some((Last { r: &mut *p }, n)),
    }
    *p = 4; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v
//@ ensures p |-> 4
pub unsafe fn out_of_a_loop(p: *mut u32, n: u32) {
    let v;
    let mut i = 0;
    loop
    //@ invariant p |-> ?w ** i <= n
    //@ decreases n - i
    {
        if i >= n {
            break;
        }
        if i == 3 {
            v = Last { r: &mut *p };
            break;
        }
        i += 1;
    }
    *p = 4; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v
//@ ensures p |-> 4
pub unsafe fn held_by_a_closure(p: *mut u32, c: bool) {
    let k;
    if c {
        let v = Last { r: &mut *p };
        k = move || *v.r;
    }
    *p = 4; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v
//@ ensures exists |w: u32| p |-> w ** (!d ==> w == 4)
pub unsafe fn on_two_paths(p: *mut u32, c: bool, d: bool) {
    let v = Last { r: &mut *p };
    if d {
        drop(v);
    } else {
        let w;
        if c {
            w = v;
        }
        *p = 4; //~ ERROR V0022: nothing says that this memory may be accessed here
    }
}

/// The new value comes after the destructor of the old one, where there is one.
//@ requires p |-> ?v
//@ ensures p |-> 4
pub unsafe fn overwritten_later(p: *mut u32, c: bool) {
    let mut z = 3;
    let mut v;
    if c {
        v = Last { r: &mut *p };
    }
    *p = 4; //~ ERROR V0022: nothing says that this memory may be accessed here
    v = Last { r: &mut z };
}

//@ ensures result == 4
pub fn of_a_variable(c: bool) -> u32 {
    let mut x = 3;
    {
        let p = &raw mut x;
        let v;
        unsafe {
            if c {
                v = Last { r: &mut *p };
            }
            *p = 4; //~ ERROR V0022: nothing says that this memory may be accessed here
        }
    }
    x
}

//@ requires core::boxed(p) ** p |-> ?v
pub unsafe fn given_back_before(p: *mut u32, c: bool) {
    let v;
    if c {
        v = Last { r: &mut *p };
    }
    drop(Box::from_raw(p)); //~ ERROR V0022: a box is made of memory that is not owned here as the memory of a box
}

//@ ensures result == 3
//~^ ERROR V0001: this postcondition
pub fn without_raw_pointers(c: bool) -> u32 {
    let mut x = 3;
    {
        let v;
        if c {
            v = Last { r: &mut x };
        }
    }
    x
}

//@ ensures result == 3
//~^ ERROR V0001: this postcondition
pub fn without_raw_pointers_and_moved(c: bool) -> u32 {
    let mut x = 3;
    {
        let v = Last { r: &mut x };
        if c {
            core::mem::forget(v);
        }
    }
    x
}
