//! Whoever calls by a bound gets back the memory that the trait says. An implementation that gives up what it is given,
//! and gets other memory at the same addresses, may have two allocations there: nothing moves from one into the other.
//# undefined: { let mut a = [0u8; 4]; unsafe { by_bound::<A>(a.as_mut_ptr() as usize) } }
#![allow(unused)]

//@ trusted
//@ requires (x as *mut u8) |->[4] _ ** ((x + 4) as *mut u8) |->[4] _
unsafe fn free(x: usize) {}

//@ trusted
//@ ensures (x as *mut u8) |->[4] _ ** ((x + 4) as *mut u8) |->[4] _
unsafe fn allocate_both(x: usize) {}

pub trait Work {
    //@ requires (x as *mut u8) |->[8] _ ** x < 0x7fff_ffff_ffff
    //@ ensures (x as *mut u8) |->[8] _
    unsafe fn go(x: usize);
}

pub struct A;

impl Work for A {
    //@ requires (x as *mut u8) |->[4] _ ** ((x + 4) as *mut u8) |->[4] _ ** x < 0x7fff_ffff_ffff
    //@ ensures (x as *mut u8) |->[4] _ ** ((x + 4) as *mut u8) |->[4] _
    unsafe fn go(x: usize) { //~ ERROR V0022: a permission is asked for that is not owned here
        free(x);
        allocate_both(x);
    }
}

//@ requires (x as *mut u8) |->[8] _ ** x < 0x7fff_ffff_ffff
//@ ensures (x as *mut u8) |->[8] _
pub unsafe fn by_bound<W: Work>(x: usize) {
    W::go(x);
    *(x as *mut u8).add(6) = 1;
}
