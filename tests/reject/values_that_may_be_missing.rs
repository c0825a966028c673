//! What is in a `MaybeUninit` is known where it has been put in, and nowhere else.
//# undefined: nothing_in_it()
//# undefined: by_pointer_too_early()
//# undefined: { taken_twice() }
//# undefined: { dropped_twice(); }
//# undefined: one_is_missing()
//# undefined: { let mut a = [const { std::mem::MaybeUninit::<u8>::uninit() }; 2]; unsafe { not_all(a.as_mut_ptr(), 2) } }
//# undefined: { let mut m = std::mem::MaybeUninit::<bool>::uninit(); unsafe { (m.as_mut_ptr() as *mut u8).write(7); m.assume_init() } }
//# shows: { let mut m = std::mem::MaybeUninit::new(3u8); forgotten(&mut m); (unsafe { m.assume_init() }) != 3 }
//# shows: written_by_what_write_gave() != 1
//# shows: broken_inside().0 == 3
use core::mem::MaybeUninit;

pub fn nothing_in_it() -> u32 {
    let m = MaybeUninit::<u32>::uninit();
    unsafe { m.assume_init() } //~ ERROR V0024: this memory need not hold a value
}

pub fn by_pointer_too_early() -> u32 {
    let mut m = MaybeUninit::<u32>::uninit();
    let p = m.as_mut_ptr();
    unsafe { *p } //~ ERROR V0024: this memory need not hold a value
}

pub unsafe fn need_not_be_there(m: MaybeUninit<u8>) -> u8 {
    m.assume_init() //~ ERROR V0024: this memory need not hold a value
}

pub unsafe fn need_not_be_there_behind(m: &mut MaybeUninit<u8>) -> u8 {
    *m.assume_init_mut() //~ ERROR V0024: this memory need not hold a value
}

/// The box would be dropped twice.
pub fn taken_twice() -> u32 {
    let m = MaybeUninit::new(Box::new(1u32));
    unsafe { *m.assume_init_read() ^ *m.assume_init_read() } //~ ERROR V0024: this memory need not hold a value
}

pub struct Noisy(Box<u32>);

impl Drop for Noisy {
    fn drop(&mut self) {}
}

pub fn dropped_twice() {
    let mut m = MaybeUninit::new(Noisy(Box::new(3)));
    unsafe {
        m.assume_init_drop();
        m.assume_init_drop(); //~ ERROR V0024: this memory need not hold a value
    }
}

pub fn one_is_missing() -> [u8; 2] {
    let mut a: MaybeUninit<[u8; 2]> = MaybeUninit::uninit();
    let p = a.as_mut_ptr() as *mut u8;
    unsafe {
        *p = 1;
        a.assume_init() //~ ERROR V0024: this memory need not hold a value
    }
}

//@ requires p |->[n] ?s ** n == 2 ** s[0]@ is Some
//@ ensures p |->[n] _
pub unsafe fn not_all(p: *mut MaybeUninit<u8>, n: usize) -> u8 {
    *(p as *mut u8).add(1) //~ ERROR V0024: this memory need not hold a value
}

//@ ensures m@ == old(m@)
//~^ ERROR V0001: this postcondition
pub fn forgotten(m: &mut MaybeUninit<u8>) {
    m.write(4);
}

//@ ensures result == 1
//~^ ERROR V0001: this postcondition does not hold
pub fn written_by_what_write_gave() -> u8 {
    let mut m = MaybeUninit::uninit();
    *m.write(1) = 2;
    unsafe { m.assume_init() }
}

/// The same bytes need not be known in the same way: the halves agree on nothing.
//@ requires p |->{1/2} ?a ** p |->{1/2} ?b
//@ ensures p |-> _ ** a@ == b@
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn two_halves(p: *mut MaybeUninit<u8>) {}

/// A half of what holds a number, as one that may not: whoever has it need not know the number.
//@ requires p |-> 3
//@ ensures p as *mut u8 |->{1/2} 3 ** exists |m: MaybeUninit<u8>| p as *mut MaybeUninit<u8> |->{1/2} m ** m@ is None
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn known_by_one_half(p: *mut u8) {}

pub struct Even(u8);
//@ invariant Even: self.0 % 2 == 0

pub fn broken_inside() -> Even {
    let mut m = MaybeUninit::new(Even(2));
    let p = m.as_mut_ptr();
    unsafe {
        (*p).0 = 3;
        m.assume_init() //~ ERROR V0018: the invariant of a type
    }
}

pub fn moved_out_and_read() -> u32 {
    let mut m = MaybeUninit::new(Box::new(1u32));
    let p = m.as_mut_ptr();
    unsafe {
        let b = p.read();
        *b ^ *m.assume_init() //~ ERROR V0024: this memory need not hold a value
    }
}

/// The memory goes away with the variable.
pub fn outlived() -> u8 {
    let mut m = MaybeUninit::new(1u8);
    let p = m.as_mut_ptr();
    m = MaybeUninit::new(2);
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}
