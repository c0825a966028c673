//# shows: !has_root(&[true, true], &[false, false])
//# shows: in_one_case(&[1], false)
//! What is known of one case of a closure is not known of the others.

//@ ensures result <==> exists |v: int| 0 <= v < 2 && !done[v]
//~^ ERROR V0001: this postcondition does not hold
pub fn has_root(full: &[bool; 2], done: &[bool; 2]) -> bool {
    (0..2usize).any(|v| !done[v] && full.iter().all(|x| !*x))
}

//@ ensures result <==> exists |i: int| 0 <= i < a.len() && a[i] == 7
//~^ ERROR V0001: this postcondition does not hold
pub fn in_one_case(a: &[u8], deep: bool) -> bool {
    let found = |_: ()| if deep { a.iter().any(|x| *x == 7) } else { a.len() > 0 };
    found(())
}
