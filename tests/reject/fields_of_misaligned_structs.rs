//! A struct that is reached by its fields is where one may be, wherever the fields lie.
//# undefined: { let mut b = [0u64; 2]; unsafe { loaded((&raw mut b as *mut u8).add(1)); } }
//# undefined: { let mut b = [0u64; 2]; unsafe { stored((&raw mut b as *mut u8).add(2)) } }
//# undefined: { let mut b = [0u64; 2]; unsafe { borrowed((&raw mut b as *mut u8).add(4)); } }
//# undefined: { let mut b = [0u64; 2]; unsafe { borrowed_to_write((&raw mut b as *mut u8).add(1)); } }
//# undefined: { let mut b = [0u64; 2]; unsafe { inside_of_another((&raw mut b as *mut u8).add(1)); } }
//# undefined: { let mut b = [0u32; 2]; unsafe { aligned_too_little((&raw mut b as *mut u8).add(2)); } }
//# undefined: { let mut b = [0u64; 2]; unsafe { by_a_call((&raw mut b as *mut u8).add(1)); } }
//# undefined: { let mut b = [0u64; 2]; unsafe { in_one_case((&raw mut b as *mut u8).add(1), false); } }
//# undefined: { let mut b = [0u64; 2]; unsafe { the_other_struct((&raw mut b as *mut Narrow).add(1)); } }
//# undefined: { let mut b = [0u32; 8]; let p = &raw mut b as *mut u32; let i = if p as usize % 16 == 0 { 1 } else { 0 }; unsafe { a_whole_one(p.add(i)); } }
//# undefined: { let mut b = [0u32; 8]; let p = &raw mut b as *mut u32; let i = if p as usize % 16 == 0 { 1 } else { 0 }; unsafe { one_of_bytes(p.add(i) as *mut u8); } }

#[repr(C)]
pub struct S {
    a: u8,
    b: u64,
}

#[repr(C)]
pub struct Outer {
    inner: S,
    c: u8,
}

#[repr(C)]
pub struct Narrow {
    a: u8,
}

#[repr(C)]
pub struct Header {
    kind: u16,
    len: u16,
    crc: u32,
}

#[repr(C, align(16))]
#[derive(Clone, Copy)]
pub struct Wide {
    a: u32,
    b: u32,
    c: u64,
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn loaded(p: *mut u8) -> u8 {
    (*(p as *mut S)).a //~ ERROR V0022: nothing says that the struct is aligned
}

//@ requires p |-> ?v
//@ ensures p |-> 5
pub unsafe fn stored(p: *mut u8) {
    (*(p as *mut S)).a = 5; //~ ERROR V0022: nothing says that the struct is aligned
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn borrowed(p: *mut u8) -> u8 {
    let r = &(*(p as *mut S)).a; //~ ERROR V0022: nothing says that the struct is aligned
    *r
}

//@ requires p |-> ?v
//@ ensures p |-> 5
pub unsafe fn borrowed_to_write(p: *mut u8) {
    let r = &mut (*(p as *mut S)).a; //~ ERROR V0022: nothing says that the struct is aligned
    *r = 5;
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn inside_of_another(p: *mut u8) -> u8 {
    (*(p as *mut Outer)).inner.a //~ ERROR V0022: nothing says that the struct is aligned
}

//@ requires p |->bytes[4] ?s ** (p as usize) % 2 == 0
//@ ensures p |->bytes[4] s
pub unsafe fn aligned_too_little(p: *mut u8) -> u16 {
    (*(p as *const Header)).len //~ ERROR V0022: nothing says that the struct is aligned
}

//@ requires p.a |-> ?v
//@ ensures p.a |-> v ** result == v
unsafe fn first(p: *mut S) -> u8 {
    (*p).a
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn by_a_call(p: *mut u8) -> u8 {
    first(p as *mut S) //~ ERROR V0022: nothing says that the struct is aligned
}

//@ requires p |-> ?v
//@ ensures if aligned { (p as *mut S).a |-> v } else { p |-> v }
//@ trusted
unsafe fn looked_at(p: *mut u8, aligned: bool) {}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn in_one_case(p: *mut u8, aligned: bool) -> u8 {
    looked_at(p, aligned);
    (*(p as *mut S)).a //~ ERROR V0022: nothing says that the struct is aligned
}

/// What is known is known of a type.
//@ requires p.a |-> ?v
//@ ensures p.a |-> v
pub unsafe fn the_other_struct(p: *mut Narrow) -> u8 {
    (*(p as *mut S)).a //~ ERROR V0022: nothing says that the struct is aligned
}

/// The fields are aligned, and the struct has to be more than they.
//@ requires p |->[4] ?s
//@ ensures p |->[4] _
pub unsafe fn a_whole_one(p: *mut u32) -> Wide {
    *(p as *mut Wide) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |->bytes[16] ?s ** (p as usize) % 8 == 0
//@ ensures p |->bytes[16] _
pub unsafe fn one_of_bytes(p: *mut u8) -> Wide {
    *(p as *mut Wide) //~ ERROR V0022: nothing says that this memory may be accessed here
}

/*@
lemma fn said_of_no_struct(p: *mut u8)
    requires p |-> ?v
    ensures (p as *mut S).a |-> v //~ ERROR V0022: nothing says that the struct is aligned
{ }

lemma fn said_of_one_more(p: *mut S)
    requires p.a |-> ?v ** ((p as *mut u8).add(1)) |-> ?w
    ensures p.a |-> v ** ((p as *mut u8).add(1) as *mut S).a |-> w //~ ERROR V0022: nothing says that the struct is aligned
{ }
@*/

//@ requires q |-> ?v ** (q |-> v --* (p as *mut Narrow).a |-> v)
//@ ensures q |-> v ** (q |-> v --* (p as *mut S).a |-> v)
pub unsafe fn another_wand(p: *mut u8, q: *mut u8) {} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires each |i: int| 0 <= i < n: (p.add(i) as *mut Narrow).a |-> 1
//@ ensures each |i: int| 0 <= i < n: (p.add(i) as *mut S).a |-> 1
pub unsafe fn each_of_them(p: *mut u8, n: usize) {} //~ ERROR V0022: nothing says that the struct is aligned

//@ requires p |->[n] ?s ** n > 3
//@ ensures each |i: int| 0 <= i < n: (p.add(i) as *mut S).a |-> s[i]
pub unsafe fn each_of_a_block(p: *mut u8, n: usize) {} //~ ERROR V0022: nothing says that the struct is aligned

/// What is known where a field is known to be is not known where it is not.
//@ requires (p as *mut u8) |-> _ ** (if known { (p as usize) % 8 == 0 } else { true })
//@ ensures (p as *mut u8) |-> _
pub unsafe fn where_it_is_not_known(p: *mut S, known: bool) {
    if !known {
        (*p).a = 1; //~ ERROR V0022: nothing says that the struct is aligned
    }
}
