//! Iterators from the back, taken for such from the front.

//# shows: { let mut v = [1, 2]; last(&mut v); v[0] != 9 }
//@ requires v@.len() == 2
//@ ensures v@[0] == 9
//~^ ERROR V0001: this postcondition does not hold
pub fn last(v: &mut [u8]) {
    if let Some(x) = v.iter_mut().next_back() {
        *x = 9;
    }
}

//# shows: first(vec![1, 2]) == Some(2)
//@ ensures match result { Some(x) => x == v@[0], None => true }
//~^ ERROR V0001: this postcondition does not hold
pub fn first(v: Vec<u8>) -> Option<u8> {
    v.into_iter().next_back()
}

//# shows: { let mut v = [1, 2]; twice(&mut v); v == [1, 0] }
//@ requires v@.len() == 2
//@ ensures v@[0] == 0
//~^ ERROR V0001: this postcondition does not hold
pub fn twice(v: &mut [u8]) {
    for (n, x) in v.iter_mut().rev().enumerate() {
        if n == 0 {
            *x = 0;
        }
    }
}

//# panics: beyond(vec![1])
//@ requires v@.len() == 1
pub fn beyond(v: Vec<u8>) -> u8 {
    let mut all = v.into_iter();
    all.next();
    all.next_back().unwrap() //~ ERROR V0006: this `panic!` can be reached
}
