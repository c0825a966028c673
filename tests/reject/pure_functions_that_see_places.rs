//! What is no part of a value is nothing that a `pure` function, or a specification, may ask for: where it is in memory,
//! for how much a vector has room, what is behind a raw pointer.
//# shows: { let (x, y) = ([3u8], [3u8]); place_of(&x[0]) != place_of(&y[0]) }
//# shows: { let (x, y) = (vec![3u8], vec![3u8]); place_of_elements(&x) != place_of_elements(&y) }
//# shows: { let mut v = Vec::with_capacity(100); v.push(3u8); room(&v) != room(&vec![3]) }
//# shows: { let (x, y) = ([3u8], [3u8]); !is_same(&x[0], &y[0]) }
//# shows: { let (x, y) = ([3u8], [3u8]); place_by_a_closure(&x[0]) != place_by_a_closure(&y[0]) }
use core::ptr::NonNull;

//@ pure
pub fn place_of(x: &u8) -> usize {
    x as *const u8 as usize //~ ERROR V0021: what a `pure` function gives depends on its arguments only
}

/// With the function above taken for one of its arguments, this would be proved.
//@ requires *x == *y
//@ ensures place_of(x) == place_of(y)
pub fn same_place(x: &u8, y: &u8) {}

//@ pure
pub fn place_by_coercion(x: &u8) -> usize {
    let p: *const u8 = x; //~ ERROR V0021: what a `pure` function gives
    p as usize
}

//@ pure
pub fn place_of_elements(v: &[u8]) -> usize {
    v.as_ptr() as usize //~ ERROR V0021: and this asks `[T]::as_ptr`
}

//@ pure
pub fn place_not_null(x: &u8) -> usize {
    NonNull::from(x).as_ptr() as usize //~ ERROR V0021: and this asks `<NonNull as From>::from`
}

//@ pure
pub fn place_of_a_local() -> usize {
    let x = 3u8;
    &raw const x as usize //~ ERROR V0021: and this asks `&raw const x`
}

//@ pure
pub fn is_same(x: &u8, y: &u8) -> bool {
    core::ptr::eq(x, y) //~ ERROR V0021: what a `pure` function gives
}

//@ pure
pub fn by_another(x: &u8) -> usize {
    helper(x) / 2 //~ ERROR V0021: what a `pure` function gives
}
fn helper(x: &u8) -> usize {
    x as *const u8 as usize
}

//@ pure
pub fn place_by_a_closure(x: &u8) -> usize {
    Some(x).map_or(0, |x| x as *const u8 as usize) //~ ERROR U0002: a raw pointer made of a shared reference
}

//@ pure
pub fn room(v: &Vec<u8>) -> usize {
    v.capacity() //~ ERROR V0021: and this asks `Vec::capacity`
}

//@ requires a@ == b@
//@ ensures a.capacity() == b.capacity() //~ ERROR U0002: whose answer depends on more than values
pub fn same_room(a: &Vec<u8>, b: &Vec<u8>) {}

//@ pure
//@ requires p |-> ?v //~ ERROR V0021: and this asks `p |-> ?v`
//@ ensures p |-> v
pub fn behind(p: *mut u8) -> u8 {
    unsafe { *p }
}

pub trait Placed {
    //@ pure
    fn place(&self) -> usize;
}
impl Placed for u8 {
    fn place(&self) -> usize {
        self as *const u8 as usize //~ ERROR V0021: what a `pure` function gives
    }
}
