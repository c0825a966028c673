//! A `NonNull` is not 0, and says nothing more.
//# undefined: unchecked(core::ptr::null_mut())
//# undefined: { read(core::ptr::NonNull::dangling()); }
//# undefined: outlived()
//# undefined: { let x = 1u8; unsafe { written_by_a_reader(&x) } }
//# undefined: { let a = 1u8; unsafe { behind_the_end(core::ptr::NonNull::from(&a)); } }
//# shows: { let mut x = 1u8; let p = core::ptr::NonNull::from(&mut x); unsafe { written(p); } x == 2 }
use core::ptr::NonNull;

pub fn unchecked(p: *mut u8) -> NonNull<u8> {
    unsafe { NonNull::new_unchecked(p) } //~ ERROR V0026: this pointer may leave the memory that it points to
}

pub fn read(p: NonNull<u32>) -> u32 {
    unsafe { *p.as_ptr() } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn referred(p: NonNull<u32>) -> u32 {
    unsafe { *p.as_ref() } //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p.as_ptr() |-> ?v
//@ ensures p.as_ptr() |-> v
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn written(mut p: NonNull<u8>) {
    *p.as_mut() = 2;
}

//@ requires p.as_ptr() |->{1/2} ?v
//@ ensures p.as_ptr() |->{1/2} v
pub unsafe fn half(mut p: NonNull<u8>) {
    *p.as_mut() = 2; //~ ERROR V0023: this memory may be read here, and not written
}

pub fn outlived() -> u8 {
    let p = {
        let mut x = 1u8;
        NonNull::from(&mut x)
    };
    unsafe { p.read() } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn used_before_it_ends() -> u8 {
    let mut x = 1u8;
    let p = NonNull::from(&mut x);
    x = 2;
    unsafe { p.read() + x } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub unsafe fn written_by_a_reader(x: &u8) {
    NonNull::from(x).write(2); //~ ERROR V0023: this memory may be read here, and not written
}

//@ requires p.as_ptr() |->{1/2} ?v
//@ ensures p.as_ptr() |->{1/2} v
pub unsafe fn behind_the_end(p: NonNull<u8>) -> NonNull<u8> {
    p.add(2) //~ ERROR V0026: this pointer may leave the memory that it points to
}

/// Two of them may be one.
//@ requires p.as_ptr() |-> ?v
//@ ensures p.as_ptr() |-> v
//@ ensures p.as_ptr() != q.as_ptr()
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn apart(p: NonNull<u8>, q: NonNull<u8>) {}

/// Addresses are compared, and not where the pointers come from.
//@ ensures result == (p == q)
//~^ ERROR V0001: this postcondition may not hold
pub fn compared(p: NonNull<u8>, q: NonNull<u8>) -> bool {
    p == q
}

/// What there is where there is no value need not be one.
//@ ensures result == (Seq::<NonNull<u8>>::empty()[0]).as_ptr().is_null()
//~^ ERROR V0001: this postcondition may not hold
pub fn outside() -> bool {
    false
}
