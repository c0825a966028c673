//# panics: kept_by_hand()
//# panics: perhaps_there()
//# panics: asked_first()
//# panics: adapted()
//# panics: moved_out_of_a_field(true)
//# panics: on_one_path(true)
//# panics: replaced()
//! What is behind the range of a `Drain` is put back where that is dropped, and only there.

use std::mem::{ManuallyDrop, MaybeUninit};
use std::vec::Drain;

pub struct Holder<'a> {
    pub items: Drain<'a, u8>,
    pub n: u8,
}

pub fn kept_by_hand() {
    let mut v = vec![1u8, 2, 3];
    {
        let _d = ManuallyDrop::new(v.drain(0..1));
    }
    assert!(v.len() == 2); //~ ERROR V0006: this `assert!` can panic
}

pub fn perhaps_there() {
    let mut v = vec![1u8, 2, 3];
    {
        let _m = MaybeUninit::new(v.drain(0..1));
    }
    assert!(v.len() == 2); //~ ERROR V0006: this `assert!` can panic
}

pub fn asked_first() {
    let mut v = vec![1u8, 2, 3];
    {
        let mut d = ManuallyDrop::new(v.drain(1..2));
        d.next();
    }
    assert!(v.len() == 2); //~ ERROR V0006: this `assert!` can panic
}

pub fn adapted() {
    let mut v = vec![1u8, 2, 3];
    {
        let _d = ManuallyDrop::new(v.drain(..2).rev());
    }
    assert!(v.len() == 1); //~ ERROR V0006: this `assert!` can panic
}

pub fn moved_out_of_a_field(lose: bool) {
    let mut v = vec![1u8, 2, 3];
    {
        let held = Holder { items: v.drain(..1), n: 2 };
        if lose {
            let _d = ManuallyDrop::new(held.items);
        }
    }
    assert!(v.len() == 2); //~ ERROR V0006: this `assert!` can panic
}

pub fn on_one_path(lose: bool) {
    let mut v = vec![1u8, 2, 3];
    {
        let d = v.drain(..1);
        if lose {
            core::mem::forget(d);
        }
    }
    assert!(v.len() == 2); //~ ERROR V0006: this `assert!` can panic
}

pub fn replaced() {
    let (mut v, mut w) = (vec![1u8, 2, 3], vec![1u8, 2]);
    let mut d = ManuallyDrop::new(v.drain(..1));
    *d = w.drain(..);
    let _ = d;
    assert!(v.len() == 2 && w.len() == 2); //~ ERROR V0006: this `assert!` can panic
}
