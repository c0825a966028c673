//! Who writes a struct writes what is in it beside its fields, also where nobody can say which bytes these are.
//# undefined: { let mut b = [0x0707_0707u32, 7]; unsafe { kept_in_between(&raw mut b as *mut u8) }; }
//# undefined: { let mut b = Aligned { bytes: [0; 64] }; unsafe { kept_behind(&raw mut b.bytes as *mut u8, 64) }; }
//# undefined: { let mut b = Aligned { bytes: [0; 64] }; unsafe { kept_behind_a_reference(&raw mut b.bytes as *mut u8, 64) }; }

#[repr(C)]
#[derive(Clone, Copy)]
pub struct Generic<T> {
    a: u8,
    t: T,
}

#[derive(Clone, Copy)]
pub struct Plain {
    a: u16,
    b: u32,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct Around {
    plain: Plain,
    c: u8,
}

pub trait Other {
    type Out: Copy;
}

#[repr(C)]
pub struct Projected<T: Other> {
    a: u8,
    t: T::Out,
}

#[repr(align(16))]
pub struct Aligned {
    bytes: [u8; 64],
}

/// The first field brings the padding along.
//@ requires p.t |-> _ ** p.a |-> _
//@ ensures p.a |-> v.a ** p.t |-> v.t
pub unsafe fn put<T: Copy>(p: *mut Generic<T>, v: Generic<T>) {
    *p = v;
}

//@ requires p |->bytes[8] ?s ** (p as usize) % 4 == 0
//@ ensures p |->bytes[8] _
pub unsafe fn kept_in_between(p: *mut u8) -> u8 {
    put(p as *mut Generic<u32>, Generic { a: 1, t: 2 });
    *p.add(1) //~ ERROR V0024: this memory need not hold a value
}

//@ requires p.t |-> _ ** p.a |-> _
//@ ensures p.a |-> v ** p.t |-> _
pub unsafe fn put_one<T: Other>(p: *mut Projected<T>, v: u8) {
    (*p).a = v;
}

pub struct Word;

impl Other for Word {
    type Out = u32;
}

//@ requires p |->bytes[8] _ ** (p as usize) % 4 == 0
//@ ensures p |->bytes[1] _ ** p.add(2) |->bytes[6] _
pub unsafe fn without_what_is_between(p: *mut u8) {
    given_away(p.add(1));
    put_one(p as *mut Projected<Word>, 1); //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ trusted
//@ requires p |-> _
unsafe fn given_away<T>(p: *mut T) {}

//@ trusted
//@ ensures p |-> _
unsafe fn got<T>(p: *mut T) {}

//@ requires p |->bytes[n] ?s ** n < 1000 ** (p as usize) % 16 == 0
//@ ensures exists |t: Seq<u8>| p |->bytes[n] t
//@ diverges
pub unsafe fn kept_behind(p: *mut u8, n: usize) -> u8 {
    let z = core::mem::size_of::<Plain>();
    let ps = p as *mut Plain;
    if n < z {
        return 7;
    }
    let a = &raw mut (*ps).a;
    let b = &raw mut (*ps).b;
    if (a as usize) % 2 != 0 || (b as usize) % 4 != 0 || (b as usize) > a as usize {
        return 7;
    }
    let c = (a as *mut u8).wrapping_add(2);
    if (a as usize) - (b as usize) < 4 || (c as usize) < 2 || (c as usize) - (p as usize) >= z {
        return 7;
    }
    *a = 1;
    *b = 2;
    *c = 7;
    *ps = Plain { a: 3, b: 4 }; //~ ERROR V0022: nothing says that this memory may be accessed here
    *c
}

//@ requires p |->bytes[n] ?s ** n < 1000 ** (p as usize) % 16 == 0
//@ ensures exists |t: Seq<u8>| p |->bytes[n] t
//@ diverges
pub unsafe fn kept_behind_a_reference(p: *mut u8, n: usize) -> u8 {
    let z = core::mem::size_of::<Plain>();
    let ps = p as *mut Plain;
    if n < z {
        return 7;
    }
    let a = &raw mut (*ps).a;
    let b = &raw mut (*ps).b;
    if (a as usize) % 2 != 0 || (b as usize) % 4 != 0 || (b as usize) > a as usize {
        return 7;
    }
    let c = (a as *mut u8).wrapping_add(2);
    if (a as usize) - (b as usize) < 4 || (c as usize) < 2 || (c as usize) - (p as usize) >= z {
        return 7;
    }
    *a = 1;
    *b = 2;
    *c = 7;
    let r = &mut *ps; //~ ERROR V0022: nothing says that this memory may be accessed here
    *r = Plain { a: 3, b: 4 };
    *c
}

//@ trusted
//@ requires p.a |-> _
unsafe fn first_given_away(p: *mut Plain) {}

/// The first field alone, by its address, comes without it.
//@ requires p.a |-> ?x ** p.b |-> ?y
//@ ensures p |-> v
pub unsafe fn the_field_alone(p: *mut Plain, v: Plain) {
    first_given_away(p);
    got(&raw mut (*p).a);
    *p = v; //~ ERROR V0022: nothing says that this memory may be accessed here
}

/// The padding is owned in parts, as the fields are.
//@ requires p.a |->{1/2} ?x ** p.b |-> ?y
//@ ensures p |-> Plain { a: x, b: y }
pub unsafe fn half_of_it(p: *mut Plain, a: *mut u16) {
    completed(&raw mut (*p).a);
} //~ ERROR V0022: a permission is asked for that is not owned here

//@ trusted
//@ requires a |->{1/2} ?x
//@ ensures a |-> x
unsafe fn completed(a: *mut u16) {}

//@ requires p.a |-> ?x ** p.b |-> ?y
//@ ensures p |-> Plain { a: x, b: y } ** p.a |->[0] _
pub unsafe fn the_padding_twice(p: *mut Plain) {} //~ ERROR V0022: a permission is asked for that is not owned here

//@ trusted
//@ requires p.plain |-> _
unsafe fn inner_given_away(p: *mut Around) {}

/// With the first field of a struct the padding is given away, and with the first field of that one that of both.
//@ requires p.c |-> _ ** p.plain.a |-> _ ** p.plain.b |-> _
//@ ensures p |-> v
pub unsafe fn of_both(p: *mut Around, v: Around) {
    inner_given_away(p);
    got(&raw mut (*p).plain);
    *p = v; //~ ERROR V0022: nothing says that this memory may be accessed here
}
