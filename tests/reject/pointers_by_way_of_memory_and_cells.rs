//! Raw pointers made of shared references that came out of memory or out of a cell: nobody sees there what lends them.
//# shows: of_a_slice_of_memory() != 1
//# undefined: of_a_slice_of_memory_that_is_given_back()
//# undefined: by_not_null()
//# undefined: by_not_null_to_write()
//# undefined: of_an_element()
//# undefined: of_a_part_of_a_pair()
//# undefined: of_a_slice_to_write()
//# shows: out_of_a_cell() != 2
//# shows: out_of_a_cell_in_a_struct() != 2
//# shows: out_of_a_cell_by_a_call() != 2
//# shows: out_of_two_cells() != 2
use core::cell::Cell;
use core::ptr::NonNull;

//@ ensures result == 1
pub fn of_a_slice_of_memory() -> u32 {
    let b = Box::into_raw(Box::new(1u32));
    unsafe {
        let s = core::slice::from_raw_parts(b, 1);
        let q = s.as_ptr(); //~ ERROR U0002: a raw pointer made of a shared reference whose lender is not seen
        *b = 2;
        let z = *q;
        drop(Box::from_raw(b));
        z
    }
}

pub fn of_a_slice_of_memory_that_is_given_back() -> u32 {
    let b = Box::into_raw(Box::new(1u32));
    unsafe {
        let q = core::slice::from_raw_parts(b, 1).as_ptr(); //~ ERROR U0002: a raw pointer made of a shared reference
        drop(Box::from_raw(b));
        *q
    }
}

pub fn by_not_null() -> u32 {
    let b = Box::into_raw(Box::new(1u32));
    unsafe {
        let n = NonNull::new_unchecked(b);
        let s = n.as_ref();
        let q = s as *const u32; //~ ERROR U0002: a raw pointer made of a shared reference whose lender is not seen
        drop(Box::from_raw(b));
        *q
    }
}

pub fn by_not_null_to_write() -> u32 {
    let b = Box::into_raw(Box::new(1u32));
    unsafe {
        let mut n = NonNull::new_unchecked(b);
        let q = n.as_mut() as *const u32; //~ ERROR U0002: a raw pointer made of a shared reference whose lender is
        drop(Box::from_raw(b));
        *q
    }
}

pub fn of_an_element() -> u32 {
    let b = Box::into_raw(Box::new(1u32));
    unsafe {
        let s = core::slice::from_raw_parts(b, 1);
        let q = &s[0] as *const u32; //~ ERROR U0002: a raw pointer made of a shared reference whose lender is not seen
        drop(Box::from_raw(b));
        *q
    }
}

struct Slices<'a> {
    all: &'a [u32],
    first: Option<&'a u32>,
}

pub fn of_a_part_of_a_pair() -> u32 {
    let b = Box::into_raw(Box::new(1u32));
    unsafe {
        let all = core::slice::from_raw_parts(b, 1);
        let s = Slices { all, first: all.first() };
        let q = s.first.unwrap() as *const u32; //~ ERROR U0002: a raw pointer made of a shared reference whose lender
        drop(Box::from_raw(b));
        *q
    }
}

pub fn of_a_slice_to_write() -> u32 {
    let b = Box::into_raw(Box::new(1u32));
    unsafe {
        let s = core::slice::from_raw_parts_mut(b, 1);
        let q = s.as_ptr(); //~ ERROR U0002: a raw pointer made of a shared reference whose lender is not seen
        drop(Box::from_raw(b));
        *q
    }
}

//@ ensures result == 2
pub fn out_of_a_cell() -> u32 {
    let x = 1u32;
    let mut y = 2u32;
    let c = Cell::new(&x);
    c.set(&y);
    let p = c.get() as *const u32; //~ ERROR U0002: a raw pointer made of a shared reference whose lender is not seen
    y = 9;
    unsafe { *p }
}

struct Kept<'a> {
    first: Cell<&'a u32>,
    count: u32,
}

//@ ensures result == 2
pub fn out_of_a_cell_in_a_struct() -> u32 {
    let x = 1u32;
    let mut y = 2u32;
    let k = Kept { first: Cell::new(&x), count: 0 };
    let l = &k;
    l.first.set(&y);
    let p = k.first.get() as *const u32; //~ ERROR U0002: a raw pointer made of a shared reference whose lender is not
    y = 9;
    unsafe { *p }
}

fn put<'a>(k: &Kept<'a>, x: &'a u32) -> u32 {
    k.first.set(x);
    k.count
}

fn get<'a>(k: &Kept<'a>) -> &'a u32 {
    k.first.get()
}

//@ ensures result == 2
pub fn out_of_a_cell_by_a_call() -> u32 {
    let x = 1u32;
    let mut y = 2u32;
    let k = Kept { first: Cell::new(&x), count: 0 };
    put(&k, &y);
    let p = get(&k) as *const u32; //~ ERROR U0002: a raw pointer made of a shared reference whose lender is not seen
    y = 9;
    unsafe { *p }
}

//@ ensures result == 2
pub fn out_of_two_cells() -> u32 {
    let x = 1u32;
    let mut y = 2u32;
    let (c, d) = (Cell::new(&x), Cell::new(&y));
    c.swap(&d);
    let p = c.into_inner() as *const u32; //~ ERROR U0002: a raw pointer made of a shared reference whose lender is not
    y = 9;
    unsafe { *p }
}
