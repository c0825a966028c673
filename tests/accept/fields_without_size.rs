//! Structs with fields that take no room, put together from what each field is.

#[repr(C)]
pub struct Two {
    a: (),
    b: (),
    n: u32,
}

#[repr(C)]
pub struct Around {
    a: (),
    both: Two,
}

//@ requires p.a |-> () ** p.b |-> () ** p.n |-> ?n
//@ ensures exists |t: Two| p |-> t ** t.n == n
pub unsafe fn whole(p: *mut Two) {}

//@ requires p.a |-> () ** p.both.a |-> () ** p.both.b |-> () ** p.both.n |-> 7
//@ ensures exists |t: Around| p |-> t ** t.both.n == 8
pub unsafe fn counted(p: *mut Around) {
    (*p).both.n += 1;
}

fn main() {
    let mut a = Around { a: (), both: Two { a: (), b: (), n: 7 } };
    unsafe {
        counted(&raw mut a);
        whole(&raw mut a.both);
    }
    assert!(a.both.n == 8);
}
