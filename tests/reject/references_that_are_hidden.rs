//! Mutable references that were in a cell, or in what a trait's type stands for: what they lead to is not seen.
//# panics: out_of_a_cell()
//# panics: out_of_a_struct_with_a_cell()
//# panics: out_of_cells_swapped()
//# panics: in_the_next_round()
//# panics: given_and_taken::<Same>()
//# panics: kept_in_what_is_not_known::<Slots>()
//# shows: by_a_shared_one::<Same>() != 1
//# panics: through_memory::<Same>()
use core::cell::Cell;
use core::mem::ManuallyDrop;

pub fn out_of_a_cell() {
    let mut x = 1u32;
    let mut y = 2u32;
    let c = Cell::new(&mut x);
    let r = c.replace(&mut y);
    let p = r as *mut u32; //~ ERROR U0002: a raw pointer made of a reference whose lender is not seen
    unsafe { *p = 5 };
    x = 4;
    unsafe { *p = 6 };
    assert!(x == 4);
}

pub struct Kept<'a> {
    last: Cell<Option<&'a mut u32>>,
}

fn exchange<'a>(k: &Kept<'a>, r: &'a mut u32) -> Option<&'a mut u32> {
    k.last.replace(Some(r))
}

pub fn out_of_a_struct_with_a_cell() {
    let mut x = 1u32;
    let mut y = 2u32;
    let k = Kept { last: Cell::new(None) };
    exchange(&k, &mut x);
    if let Some(r) = exchange(&k, &mut y) {
        let p = r as *mut u32; //~ ERROR U0002: a raw pointer made of a reference whose lender is not seen
        unsafe { *p = 5 };
        x = 4;
        unsafe { *p = 6 };
        assert!(x == 4);
    }
}

pub fn out_of_cells_swapped() {
    let mut x = 1u32;
    let mut y = 2u32;
    let c = Cell::new(&mut x);
    let d = Cell::new(&mut y);
    c.swap(&d);
    let p = d.into_inner() as *mut u32; //~ ERROR U0002: a raw pointer made of a reference whose lender is not seen
    unsafe { *p = 5 };
    x = 4;
    unsafe { *p = 6 };
    assert!(x == 4);
}

pub fn in_the_next_round() {
    let mut x = 1u32;
    let mut z = 2u32;
    let c = Cell::new(Some(&mut x));
    let mut r = &mut z;
    let mut i = 0;
    loop
    //@ invariant i <= 1
    //@ decreases 1 - i
    {
        if i == 1 {
            let p = r as *mut u32; //~ ERROR U0002: a raw pointer made of a reference whose lender is not seen
            unsafe { *p = 5 };
            x = 4;
            unsafe { *p = 6 };
            assert!(x == 4);
            break;
        }
        if let Some(q) = c.take() {
            r = q;
        }
        i += 1;
    }
}

pub trait Holds<'a> {
    type Held;
    fn give(r: &'a mut u32) -> Self::Held;
    fn take(held: Self::Held, other: &'a mut u32) -> &'a mut u32;
    fn look(r: &'a u32) -> Self::Held;
    fn see(held: &Self::Held, other: &'a u32) -> &'a u32;
}

pub struct Same;

pub enum Either<'a> {
    Mutable(&'a mut u32),
    Shared(&'a u32),
}

impl<'a> Holds<'a> for Same {
    type Held = Either<'a>;
    fn give(r: &'a mut u32) -> Either<'a> {
        Either::Mutable(r)
    }
    fn take(held: Either<'a>, other: &'a mut u32) -> &'a mut u32 {
        match held {
            Either::Mutable(r) => r,
            Either::Shared(_) => other,
        }
    }
    fn look(r: &'a u32) -> Either<'a> {
        Either::Shared(r)
    }
    fn see(held: &Either<'a>, other: &'a u32) -> &'a u32 {
        match held {
            Either::Mutable(_) => other,
            Either::Shared(r) => r,
        }
    }
}

pub fn given_and_taken<T: for<'b> Holds<'b>>() {
    let mut x = 1u32;
    let mut y = 2u32;
    let r = T::take(T::give(&mut x), &mut y);
    let p = r as *mut u32; //~ ERROR U0002: a raw pointer made of a reference whose lender is not seen
    unsafe { *p = 5 };
    x = 4;
    unsafe { *p = 6 };
    assert!(x == 4);
}

//@ ensures result == 1
pub fn by_a_shared_one<T: for<'b> Holds<'b>>() -> u32 {
    let mut x = 1u32;
    let y = 2u32;
    let held = ManuallyDrop::new(T::look(&x));
    let p = T::see(&held, &y) as *const u32; //~ ERROR U0002: a raw pointer made of a shared reference whose lender is
    x = 4;
    unsafe { *p }
}

pub trait Slot<'a> {
    type Place;
    fn new() -> Self::Place;
    fn exchange(place: &Self::Place, r: &'a mut u32) -> Option<&'a mut u32>;
}

pub struct Slots;

impl<'a> Slot<'a> for Slots {
    type Place = Cell<Option<&'a mut u32>>;
    fn new() -> Cell<Option<&'a mut u32>> {
        Cell::new(None)
    }
    fn exchange(place: &Cell<Option<&'a mut u32>>, r: &'a mut u32) -> Option<&'a mut u32> {
        place.replace(Some(r))
    }
}

pub fn kept_in_what_is_not_known<T: for<'b> Slot<'b>>() {
    let mut x = 1u32;
    let mut y = 2u32;
    let place = ManuallyDrop::new(T::new());
    T::exchange(&place, &mut x);
    if let Some(r) = T::exchange(&place, &mut y) {
        let p = r as *mut u32; //~ ERROR U0002: a raw pointer made of a reference whose lender is not seen
        unsafe { *p = 5 };
        x = 4;
        unsafe { *p = 6 };
        assert!(x == 4);
    }
}

/// A cast of the pointer changes the lifetime: nothing is known to be borrowed then.
pub fn through_memory<T: for<'b> Holds<'b>>() {
    let mut x = 1u32;
    let mut y = 2u32;
    let mut held = ManuallyDrop::new(T::give(&mut x));
    let b = &raw mut held; //~ ERROR U0002: with references in it, behind a raw pointer
    let q = b as *mut u8 as *mut ManuallyDrop<_>;
    x = 4;
    let r = T::take(ManuallyDrop::into_inner(unsafe { core::ptr::read(q) }), &mut y);
    *r = 6;
    assert!(x == 4);
}
