//! Who owns a number need not own, around it, the struct of which it would be a field.
//# undefined: { let mut x = 3u32; unsafe { field_of_what_is_not(&mut x) } }
//# undefined: { let mut x = 3u32; unsafe { handed_over(&mut x) } }
//# undefined: { let mut x = 3u32; unsafe { borrowed(&mut x) } }

#[repr(C)]
pub struct Pair {
    a: u32,
    b: u32,
}

//@ requires q |-> ?v ** (q as usize) >= 4
//@ ensures q |-> v
pub unsafe fn field_of_what_is_not(q: *mut u32) -> u32 {
    let p = (q as *mut u8).wrapping_sub(4) as *mut Pair;
    (*p).b //~ ERROR V0026: this pointer may leave the memory that it points to
}

//@ requires q |-> ?v ** (q as usize) >= 4
//@ ensures q |-> v
pub unsafe fn handed_over(q: *mut u32) -> u32 {
    let p = (q as *mut u8).wrapping_sub(4) as *mut Pair;
    second(p)
}

//@ requires p.b |-> ?v
//~^ ERROR V0026: this pointer may leave the memory that it points to
//@ ensures p.b |-> v
unsafe fn second(p: *mut Pair) -> u32 {
    (*p).b
}

//@ requires q |-> ?v ** (q as usize) >= 4
//@ ensures q |-> v
pub unsafe fn borrowed(q: *mut u32) -> u32 {
    let p = (q as *mut u8).wrapping_sub(4) as *mut Pair;
    let r = &mut (*p).b; //~ ERROR V0026: this pointer may leave the memory that it points to
    *r
}

//@ requires q |-> ?v ** (q as usize) >= 4
//@ ensures q |-> v
pub unsafe fn addressed(q: *mut u32) -> *mut u32 {
    let p = (q as *mut u8).wrapping_sub(4) as *mut Pair;
    &raw mut (*p).b //~ ERROR V0026: this pointer may leave the memory that it points to
}
