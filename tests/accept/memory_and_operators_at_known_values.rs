//# contracts: partly
//! Memory, pointers, boxes and the traits of operators at values that are known.

use std::cmp::Ordering;
use std::mem;
use std::ops::{Deref, DerefMut};
use std::ptr;

struct Held {
    inside: u32,
}

impl Deref for Held {
    type Target = u32;

    //@ ensures *result == self.inside
    fn deref(&self) -> &u32 {
        &self.inside
    }
}

impl DerefMut for Held {
    //@ ensures *result == old(self.inside)
    //@ ensures self.inside == final(result)
    fn deref_mut(&mut self) -> &mut u32 {
        &mut self.inside
    }
}

fn places() {
    let (mut a, mut b) = (1u8, 2u8);
    mem::swap(&mut a, &mut b);
    assert!(a == 2 && b == 1 && mem::replace(&mut a, 5) == 2 && mem::take(&mut b) == 1 && a == 5 && b == 0);
    assert!(mem::size_of::<u32>() == 4 && mem::align_of::<u16>() == 2 && mem::size_of::<[u16; 3]>() == 6);
    let nothing: *const u8 = ptr::null();
    let nobody: *mut u8 = ptr::null_mut();
    assert!(nothing.is_null() && nobody.is_null());
    let mut x = 7u32;
    let p = &mut x as *mut u32;
    assert!(!p.is_null() && !p.cast::<u8>().is_null());
    unsafe {
        assert!(p.read() == 7 && ptr::read(p) == 7);
        p.write(8);
        assert!(*p == 8 && ptr::replace(p, 9) == 8 && p.read_volatile() == 9);
        p.write_volatile(10);
    }
    assert!(x == 10);
}

fn traits() {
    let mut held = Held { inside: 3 };
    *held += 1;
    *held.deref_mut() += 1;
    assert!(*held == 5 && *held.deref() == 5);
    assert!(3u8.cmp(&4) == Ordering::Less && 3u8.partial_cmp(&3) == Some(Ordering::Equal));
    assert!(3u8.ne(&4) && 3u8.le(&3) && 4u8.gt(&3) && 4u8.ge(&4) && 3u8.lt(&4) && 3u8.eq(&3));
    assert!(Ordering::Less.reverse() == Ordering::Greater && Ordering::Equal.then(Ordering::Less) == Ordering::Less);
    assert!(Ordering::Equal.then_with(|| Ordering::Greater) == Ordering::Greater && Ordering::Less.is_lt());
    let mut copy = 1u8;
    copy.clone_from(&9);
    assert!(copy == 9 && u8::default() == 0 && copy.clone() == 9);
    let boxed = Box::new(4u8);
    let leaked: &mut u8 = Box::leak(boxed);
    assert!(*leaked == 4);
    drop(held);
}

fn main() {
    places();
    traits();
}
