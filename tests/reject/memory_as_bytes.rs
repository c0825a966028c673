//! Bytes are values where they are aligned, initialised, and those of one.
//# undefined: { let mut b = [0u32; 2]; unsafe { not_aligned((b.as_mut_ptr() as *mut u8).add(1)) } }
//# undefined: { let mut b = 7u8; unsafe { not_a_bool(&mut b) } }
//# undefined: { let mut b = 0xd800u32; unsafe { not_a_char(&raw mut b as *mut u8) } }
//# undefined: { let mut b = 0u32; unsafe { zero_is_none(&raw mut b as *mut u8) } }
//# undefined: { let mut m = std::mem::MaybeUninit::<u32>::uninit(); unsafe { not_there(m.as_mut_ptr() as *mut u8) } }
//# undefined: { let mut p = Padded { kind: 1, crc: 2 }; unsafe { between_fields(&mut p) } }
//# undefined: { let mut p = Padded { kind: 1, crc: 2 }; let mut q = 0u64; unsafe { copied(&p, &raw mut q as *mut Padded) } }
//# undefined: { let mut b = 1u8; unsafe { larger_alignment(&mut b) } }
//# undefined: { let mut b = 1u32; unsafe { too_many(&mut b) } }
//# shows: { let mut b = 0x0102u16; (unsafe { highest_first(&mut b) }) != 1 }
//# shows: { let mut b = 1u32; unsafe { kept(&mut b) }; b != 1 }
//# shows: { let mut b = 0xffu8; (unsafe { sign(&mut b) }) != 255 }
use core::cell::Cell;
use core::num::NonZeroU32;

//@ requires p |->bytes[4] ?s
//@ ensures p |->bytes[4] s
pub unsafe fn not_aligned(p: *mut u8) -> u32 {
    *(p as *mut u32) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |->bytes[1] ?s
//@ ensures p |->bytes[1] s
pub unsafe fn not_a_bool(p: *mut u8) -> bool {
    *(p as *mut bool) //~ ERROR V0024: this memory need not hold a value
}

//@ requires p |->bytes[4] ?s ** (p as usize) % 4 == 0
//@ ensures p |->bytes[4] _
pub unsafe fn not_a_char(p: *mut u8) -> char {
    *(p as *mut char) //~ ERROR V0024: this memory need not hold a value
}

//@ requires p |->bytes[4] ?s ** (p as usize) % 4 == 0
//@ ensures p |->bytes[4] _
pub unsafe fn zero_is_none(p: *mut u8) -> NonZeroU32 {
    *(p as *mut NonZeroU32) //~ ERROR V0024: this memory need not hold a value
}

/// Numbers have no provenance.
//@ requires p |->bytes[8] ?s ** (p as usize) % 8 == 0
//@ ensures p |->bytes[8] _
pub unsafe fn pointer_of_numbers(p: *mut u8) -> *mut u8 {
    *(p as *mut *mut u8) //~ ERROR V0024: this memory need not hold a value
}

//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn number_of_a_pointer(p: *mut *mut u8) -> u8 {
    *(p as *mut u8) //~ ERROR V0024: this memory need not hold a value
}

//@ requires p |->bytes[4] _ ** (p as usize) % 4 == 0
//@ ensures p |->bytes[4] _
pub unsafe fn not_there(p: *mut u8) -> u32 {
    *(p as *mut u32) //~ ERROR V0024: this memory need not hold a value
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct Padded {
    kind: u8,
    crc: u32,
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn between_fields(p: *mut Padded) -> u8 {
    *(p as *mut u8).add(1) //~ ERROR V0024: this memory need not hold a value
}

/// A copy of a struct leaves out what is between its fields.
//@ requires p |->{1/2} ?v ** q |->bytes[8] ?s ** (q as usize) % 4 == 0
//@ ensures p |->{1/2} v ** q |->bytes[8] _
pub unsafe fn copied(p: *const Padded, q: *mut Padded) -> u8 {
    *q = *p;
    *(q as *mut u8).add(2) //~ ERROR V0024: this memory need not hold a value
}

/// Who writes a struct writes what is between its fields.
//@ requires p.kind |-> _ ** p.crc |-> _
//@ ensures p |-> v
pub unsafe fn without_padding(p: *mut Padded, v: Padded) {
    *p = v; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> _
//@ ensures (p as *mut u8).add(2) |-> _
pub unsafe fn padding_given_away(p: *mut Padded, v: Padded) {
    hand_over((p as *mut u8).add(2));
    *p = v; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> _
unsafe fn hand_over(p: *mut u8) {
    //@ leak p |-> _;
}

#[repr(C, align(4))]
#[derive(Clone, Copy)]
pub struct Wide(u8);

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn larger_alignment(p: *mut u8) -> Wide {
    *(p as *mut Wide) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn too_many(p: *mut u32) -> u8 {
    *(p as *mut u8).wrapping_add(4) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |->{1/2} ?v
//@ ensures p |->{1/2} v
pub unsafe fn by_half(p: *mut u32) {
    *(p as *mut u8) = 1; //~ ERROR V0023: this memory may be read here, and not written
}

//@ requires p |-> ?v
//@ ensures p |-> v ** result == v / 256
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn highest_first(p: *mut u16) -> u8 {
    *(p as *mut u8)
}

//@ requires p |-> ?v
//@ ensures p |-> v
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn kept(p: *mut u32) {
    *(p as *mut u8).add(3) = 7;
}

//@ requires p |-> ?v
//@ ensures p |-> v ** result == v
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn sign(p: *mut u8) -> i16 {
    *(p as *mut i8) as i16
}

/// Others may write what is in a cell.
//@ requires p |->{1/2} ?c
//@ ensures p |->{1/2} c
pub unsafe fn inside_a_cell(p: *mut Cell<u32>) -> u8 {
    *(p as *mut u8) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v ** p as *mut u8 |->[4] _
//@ ensures p |-> _
pub unsafe fn overlapping(p: *mut u32) {} //~ ERROR V0025: a permission is lost here
