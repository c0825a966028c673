//! What is in a static when the program begins is what its initialiser gives, and not what is made on the way.
//# panics: used(0, &[])
//# shows: used(1, &[]) != 7
//# shows: used(2, &[]) != 7
use core::sync::atomic::{AtomicBool, AtomicU32, Ordering};

const NO: AtomicBool = AtomicBool::new(false);
const ZERO: AtomicU32 = AtomicU32::new(0);

static IN_A_TUPLE: AtomicBool = {
    let x = (AtomicBool::new(true), NO);
    x.1
};
static IN_AN_ARRAY: AtomicU32 = {
    let x = AtomicU32::new(7);
    let y = [x, ZERO];
    let [_a, b] = y;
    b
};
static ASSIGNED: AtomicU32 = {
    let mut x = AtomicU32::new(7);
    if true {
        x = ZERO;
    }
    x
};
/*@
invariant IN_A_TUPLE: self //~ ERROR V0018: the invariant of a static may not hold when the program begins
invariant IN_AN_ARRAY: self == 7 //~ ERROR V0018: the invariant of a static may not hold when the program begins
invariant ASSIGNED: self == 7 //~ ERROR V0018: the invariant of a static may not hold when the program begins
@*/

//@ ensures which > 0 ==> result == 7
pub fn used(which: u8, v: &[u8]) -> u32 {
    match which {
        0 => if IN_A_TUPLE.swap(true, Ordering::Acquire) { 1 } else { v[v.len()] as u32 },
        1 => IN_AN_ARRAY.swap(7, Ordering::Acquire),
        _ => ASSIGNED.swap(7, Ordering::Acquire),
    }
}
