//! A cast of a raw pointer makes any lifetime of any other one.

//@ requires p |-> ?v //~ ERROR U0002: a `&u8`, with references in it, behind a raw pointer
//@ ensures p |-> v
pub unsafe fn longer<'a>(p: *mut &'a u8) -> &'static u8 {
    *(p as *mut &'static u8)
}

/*@
predicate holds<T>(p: *mut T) {
    exists |v: T| p |-> v
}
@*/

//@ requires holds(p)
//@ ensures holds(p)
pub unsafe fn get<T: Copy>(p: *mut T) -> T {
    *p
}

//@ requires holds(p) //~ ERROR U0002: a `&u8`, with references in it, behind a raw pointer
//@ ensures holds(p)
pub unsafe fn longer_in_a_predicate<'a>(p: *mut &'a u8) -> &'static u8 {
    get(p as *mut &'static u8)
}

#[derive(Clone, Copy)]
pub struct Holder<'a> {
    held: &'a u8,
}

//@ requires p |-> ?v //~ ERROR U0002: a `Holder`, with references in it, behind a raw pointer
//@ ensures p |-> v
pub unsafe fn longer_in_a_struct<'a>(p: *mut Holder<'a>) -> Holder<'static> {
    *(p as *mut Holder<'static>)
}

pub unsafe fn longer_in_a_box(b: Box<&u8>) -> &'static u8 {
    let p = Box::into_raw(b) as *mut &'static u8; //~ ERROR U0002: a `&u8`, with references in it, behind a raw pointer
    *Box::from_raw(p)
}
