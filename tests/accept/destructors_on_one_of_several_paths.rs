//! Behind the scope of a variable that has a value, and a destructor, on some paths only, memory is there again.

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
    {
        let v;
        if c {
            v = Last { r: &mut *p };
        }
    }
    *p = 4;
}

//@ requires p |-> ?v
//@ ensures p |-> 4
pub unsafe fn moved_on_one_path(p: *mut u32, c: bool) {
    {
        let v = Last { r: &mut *p };
        if c {
            drop(v);
        }
    }
    *p = 4;
}

//@ requires p |-> ?v
//@ ensures p |-> 4
pub unsafe fn overwritten(p: *mut u32, c: bool) {
    let mut z = 3;
    let mut v = Last { r: &mut *p };
    if c {
        drop(v);
    }
    v = Last { r: &mut z };
    *p = 4;
}

//@ requires p |-> ?v
//@ ensures exists |w: u32| p |-> w
pub unsafe fn until_the_end(p: *mut u32, c: bool) -> u32 {
    let v = Last { r: &mut *p };
    if c {
        drop(v);
        return *p;
    }
    3
}

//@ requires p |-> ?v
//@ ensures p |-> 4
pub unsafe fn in_each_round(p: *mut u32, n: u32) {
    let mut i = 0;
    while i < n
    //@ invariant p |-> ?w ** i <= n
    //@ decreases n - i
    {
        let v;
        if i == 3 {
            v = Last { r: &mut *p };
        } else {
            *p = i;
        }
        i += 1;
    }
    *p = 4;
}

//@ trusted
fn main() {
    let mut a = 1;
    unsafe {
        given_on_one_path(&mut a, true);
        moved_on_one_path(&mut a, false);
        overwritten(&mut a, true);
        println!("{}", until_the_end(&mut a, true));
        in_each_round(&mut a, 9);
    }
    println!("{}", a);
}
