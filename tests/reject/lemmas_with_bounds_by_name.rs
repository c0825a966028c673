//! A lemma that asks something of its types is called, where it is seen what these are, and not named in a contract.
pub trait Four {
    /*@
    axiom fn four() ensures core::mem::size_of::<Self>() == 4;
    lemma fn less() ensures core::mem::size_of::<Self>() < 5 { Self::four(); }
    @*/
}
impl Four for u32 {}

#[repr(C)]
pub struct Two {
    pub x: u32,
    pub y: u32,
}

/*@
predicate there<T>(p: *mut T) { exists |v: T| p |-> v }
predicate small<T>(p: *mut T) { exists |v: T| p |-> v ** core::mem::size_of::<T>() == 4 }
lemma fn is_small<T: Four>(p: *mut T) requires there::<T>(p) ensures small::<T>(p) { T::four(); }
lemma fn has_four<T: Four>() ensures core::mem::size_of::<T>() == 4 { T::four(); }
@*/

//@ requires there::<Two>(p)
//@ ensures there::<Two>(p) ** false
//@ lemma is_small
//~^ ERROR U0001: naming a lemma of a trait, or with bounds
unsafe fn of_another(p: *mut Two) {
    //@ assert small::<Two>(p);
}

pub fn assumed_of_another() {
    let mut two = Two { x: 1, y: 2 };
    unsafe { of_another(&raw mut two) };
    assert!(false);
}

//@ ensures core::mem::size_of::<T>() == 4
//@ lemma has_four
//~^ ERROR U0001: naming a lemma of a trait, or with bounds
fn of_any<T>(_x: &T) {}

pub fn assumed_of_any() {
    of_any(&3u8);
    let size = core::mem::size_of::<u8>();
    assert!(size == 4);
}

pub trait Other: Sized {
    //@ ensures core::mem::size_of::<Self>() < 5
    //@ lemma Four::less
    //~^ ERROR U0001: naming a lemma of a trait, or with bounds
    fn of_a_trait(&self) {}

    //@ ensures core::mem::size_of::<Self>() == 4
    //@ lemma Four::four
    //~^ ERROR U0001: naming a lemma of a trait, or with bounds
    fn of_an_axiom(&self) {}
}

pub struct Around<T>(T);
impl<T: Four> Around<T> {
    /*@ lemma fn inner() ensures core::mem::size_of::<T>() == 4 { T::four(); } @*/
}

//@ ensures core::mem::size_of::<T>() == 4
//@ lemma Around::inner
//~^ ERROR U0001: naming a lemma of a trait, or with bounds
pub fn of_an_implementation<T>(_x: &T) {}
