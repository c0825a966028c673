//# shows: sums(&[1, 2, 3])[1] != 2
//# shows: given(&[1, 2]).1 != 0
//# shows: taken(&[1, 2, 3]) != 3
//# panics: counted(&[0; 256])
//# shows: stopped(&[1, 0, 2]) != 0
//# shows: doubled(3)[1] != 3
//# shows: { let mut it = [1u8, 0, 2].iter().map_while(|x| x.checked_sub(1)); let _ = it.all(|_| true); it.next().is_some() }
//# panics: numbered(&[0; 257])
//! What must not be concluded of closures that change what they hold, in adaptors.

//@ ensures forall |i: int| 0 <= i < v.len() ==> result[i] == v[i]
//~^ ERROR V0001: this postcondition
pub fn sums(v: &[u32]) -> Vec<u32> {
    let mut n = 0u32;
    v.iter().map(|x|
        //@ invariant n == seen.sum() % 0x1_0000_0000 && given.len() == seen.len()
        { n = n.wrapping_add(*x); n }).collect()
}

/// What the calls have given is not what they have been called with.
//@ ensures result.1 == 0
//~^ ERROR V0001: this postcondition
pub fn given(v: &[u32]) -> (Vec<u32>, u32) {
    let mut n = 0u32;
    let w = v.iter().map(|x|
        //@ invariant n == 0 || given.len() == 0
        //~^ ERROR V0008: this invariant of a closure
        { n = n.wrapping_add(*x); n }).collect();
    (w, n)
}

/// Of what is not taken the closure is not called.
//@ ensures result == v.len()
//~^ ERROR V0001: this postcondition
pub fn taken(v: &[u32]) -> usize {
    let mut n = 0usize;
    let w: Vec<u32> = v.iter().map(|x|
        //@ invariant n == seen.len()
        { n += 1; *x }).take(2).collect();
    n
}

pub fn counted(v: &[u32]) -> usize {
    let mut n = 0u8;
    v.iter().map(|_x| { n += 1; n }).count() //~ ERROR V0003: this may overflow
}

/// Nor of what comes after the end.
//@ ensures result == v.len()
//~^ ERROR V0001: this postcondition
pub fn stopped(v: &[u8]) -> usize {
    let mut n = 0usize;
    for _ in v.iter().map_while(|x|
        //@ invariant n == seen.len()
        { n += 1; x.checked_sub(1) }) {}
    n
}

//@ ensures result.len() > 1 ==> result[1] == result[0]
//~^ ERROR V0001: this postcondition
pub fn doubled(v: u32) -> Vec<u32> {
    core::iter::successors(Some(v), |x|
        //@ invariant forall |i: int| 0 <= i < given.len() && given[i] is Some ==> (given[i]->0) == 2 * seen[i]
        x.checked_mul(2)).take(4).collect()
}

/// After its end an iterator may go on.
//@ ensures result is None
//~^ ERROR V0001: this postcondition
pub fn goes_on(v: &[u8]) -> Option<u8> {
    let mut it = v.iter().map_while(|x| x.checked_sub(1));
    if it.all(|_| true) { it.next() } else { None }
}

/// A number without end has one.
pub fn numbered(v: &[u8]) -> usize {
    (0u8..).zip(v.iter()).count() //~ ERROR V0002: a precondition of this call
}
