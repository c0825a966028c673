//# shows: !some_from(&[true, false], 1)
//# shows: is_sorted(&[3, 1, 2])
//# shows: first_from(&[false, true, true], 1) == Some(1)
//# shows: of_none(&[false; 8])
//# shows: beyond(&[true; 8])
//! What holds of the numbers of a range says nothing of those before and behind it.

//@ requires lo <= a.len()
//@ ensures result <==> exists |u: int| 0 <= u < a.len() && a[u]
//~^ ERROR V0001: this postcondition does not hold
pub fn some_from(a: &[bool], lo: usize) -> bool {
    (lo..a.len()).any(|u| a[u])
}

//@ ensures result ==> forall |u: int| 0 <= u < a.len() - 1 ==> a[u] <= a[u + 1]
//~^ ERROR V0001: this postcondition does not hold
pub fn is_sorted(a: &[u8]) -> bool {
    (2..a.len()).all(|u| a[u - 1] <= a[u])
}

//@ requires lo <= a.len()
//@ ensures result is Some ==> forall |w: int| lo <= w < a.len() && a[w] ==> result == Some(w as usize)
//~^ ERROR V0001: this postcondition does not hold
pub fn first_from(a: &[bool], lo: usize) -> Option<usize> {
    (lo..a.len()).find(|u| a[*u])
}

//@ ensures result ==> !a[0] || !a[7]
//~^ ERROR V0001: this postcondition does not hold
pub fn beyond(a: &[bool; 8]) -> bool {
    (1..7).all(|u| a[u])
}

/// Of no numbers anything holds.
//@ ensures !result
//~^ ERROR V0001: this postcondition does not hold
pub fn of_none(a: &[bool; 8]) -> bool {
    (5..3).all(|u: usize| a[u])
}
